-- What waited for these operations may be tried at once.
-- A search for each kind of owner, because one for both would read the whole inbox.
update async_affiliation
   set next_attempt_at = null
 where (operation_id, channel_id) in (
    select operation_id, channel_id
      from async_affiliation
     where async_id in (:#in:async_id)
       and affiliation in (:#in:affiliation)
       and sync_status || '' = 'PENDING'
       and next_attempt_at is not null
       and attempts = 0
    union all
    select operation_id, channel_id
      from async_affiliation
     where account_number in (:#in:account_number)
       and affiliation in (:#in:affiliation)
       and sync_status || '' = 'PENDING'
       and next_attempt_at is not null
       and attempts = 0)
