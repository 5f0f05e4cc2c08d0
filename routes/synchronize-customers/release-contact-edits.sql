-- What waited for these operations may be tried at once.
update async_contact
   set next_attempt_at = null
 where contact_id in (:#in:contact_id)
   and sync_status || '' = 'PENDING'
   and next_attempt_at is not null
   and attempts = 0
