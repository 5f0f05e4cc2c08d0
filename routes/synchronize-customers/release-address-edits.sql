-- What waited for these operations may be tried at once.
update async_address
   set next_attempt_at = null
 where address_id in (:#in:address_id)
   and sync_status || '' = 'PENDING'
   and next_attempt_at is not null
   and attempts = 0
