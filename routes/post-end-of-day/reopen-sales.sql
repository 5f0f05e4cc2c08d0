-- Sales whose fault is gone are looked at again with their day.
update retail_transaction
   set sync_status = 'PENDING', next_attempt_at = null
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
   and sync_status = 'FAILED'
   and validation_status = 'ERROR'
