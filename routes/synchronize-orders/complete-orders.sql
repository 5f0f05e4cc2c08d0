-- The uploaded orders have become sales orders; the same transaction says so, whatever their state.
update retail_transaction
   set sync_status = 'SYNCHRONIZED', completed_at = :#now, next_attempt_at = null
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
