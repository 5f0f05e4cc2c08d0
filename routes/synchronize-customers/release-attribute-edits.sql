-- What waited for these operations may be tried at once.
update async_attribute
   set next_attempt_at = null
 where (async_id in (:#in:async_id) or account_number in (:#in:account_number))
   and name in (:#in:name)
   and sync_status || '' = 'PENDING'
   and next_attempt_at is not null
   and attempts = 0
