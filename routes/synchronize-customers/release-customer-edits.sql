-- What waited for these operations may be tried at once.
-- A search for each kind of owner, because one for both would read the whole inbox.
update async_customer
   set next_attempt_at = null
 where (operation_id, channel_id) in (
    select operation_id, channel_id
      from async_customer
     where async_id in (:#in:async_id)
       and sync_status || '' = 'PENDING'
       and next_attempt_at is not null
       and attempts = 0
    union all
    select operation_id, channel_id
      from async_customer
     where account_number in (:#in:account_number)
       and sync_status || '' = 'PENDING'
       and next_attempt_at is not null
       and attempts = 0)
