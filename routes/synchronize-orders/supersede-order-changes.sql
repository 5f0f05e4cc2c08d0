-- A change that another one of the same order, later or final, has made pointless is over.
update retail_transaction
   set sync_status = 'SUPERSEDED', completed_at = :#now, next_attempt_at = null
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
   and sync_status in ('PENDING', 'SYNCHRONIZED')
