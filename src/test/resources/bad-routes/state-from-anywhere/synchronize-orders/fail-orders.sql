-- Orders that were refused.
update retail_transaction
   set sync_status = 'FAILED'
 where transaction_id = :#transaction_id
