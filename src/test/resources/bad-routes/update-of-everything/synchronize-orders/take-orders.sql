-- Takes every order.
update retail_transaction
   set cleared = true
