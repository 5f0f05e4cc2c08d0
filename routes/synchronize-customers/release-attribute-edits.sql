-- What waited for these operations may be tried at once.
-- A search for each kind of owner: one for all would have no index to use. Merged accounts one by one, behind an offset of nothing.
update async_attribute
   set next_attempt_at = null
 where (operation_id, channel_id) in (
    select operation_id, channel_id
      from async_attribute
     where async_id in (:#in:async_id)
       and name in (:#in:name)
       and sync_status || '' = 'PENDING'
       and next_attempt_at is not null
       and attempts = 0
    union all
    select operation_id, channel_id
      from async_attribute
     where account_number in (:#in:account_number)
       and name in (:#in:name)
       and sync_status || '' = 'PENDING'
       and next_attempt_at is not null
       and attempts = 0
    union all
    select o.operation_id, o.channel_id
      from customer_alias l
     cross join lateral (
            select a.operation_id, a.channel_id
              from async_attribute a
             where a.account_number = l.former_account
               and a.name in (:#in:name)
               and a.sync_status || '' = 'PENDING'
               and a.next_attempt_at is not null
               and a.attempts = 0
            offset 0 rows) o
     where l.account_number in (:#in:account_number))
