-- A page of uploaded orders has become sales orders; the same transaction says so.
update retail_transaction
   set sync_status = 'SYNCHRONIZED', completed_at = :#now, next_attempt_at = null
 where channel_id in (:#in:channel_id)
   and transaction_id in (:#in:transaction_id)
   and sync_status = 'PENDING'
   and cleared
   and transaction_type = 'CUSTOMER_ORDER'
