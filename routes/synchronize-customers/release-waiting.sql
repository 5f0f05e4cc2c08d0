-- What was held because of these customers may be tried at once.
update retail_transaction
   set next_attempt_at = null
 where async_id in (:#in:async_id)
   and sync_status = 'PENDING'
   and next_attempt_at is not null
