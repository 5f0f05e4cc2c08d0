-- A page of uploaded orders of one channel becomes sales orders; the same transaction says so.
update retail_transaction
   set sync_status = 'SYNCHRONIZED', completed_at = :#now, next_attempt_at = null
 where channel_id = :#channel_id
   and transaction_id in (:#in:transaction_id)
   and sync_status = 'PENDING'
   and cleared
   and transaction_type = 'CUSTOMER_ORDER'
