-- What waited for these orders may be tried at once.
update retail_transaction
   set next_attempt_at = null
 where refers_to in (:#in:transaction_id)
   and sync_status = 'PENDING'
   and transaction_type in ('ORDER_EDIT', 'ORDER_CANCELLATION')
   and next_attempt_at is not null
