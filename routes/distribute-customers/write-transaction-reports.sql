-- The channel learns the reason, or that it is gone.
update retail_transaction
   set sync_error = :#sync_error
 where transaction_id = :#transaction_id
