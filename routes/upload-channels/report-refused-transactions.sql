-- The channel learns why HQ cannot accept a transaction as it stands.
update retail_transaction
   set sync_error = :#sync_error
 where transaction_id = :#transaction_id
