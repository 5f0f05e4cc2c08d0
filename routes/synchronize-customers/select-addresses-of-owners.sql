-- The uploaded addresses of certain customers that are due.
-- Concatenated, so that the index over all that is pending is not taken for the way to their owners.
select a.channel_id, a.operation_id, a.attempts, a.attempts > 0 as put_off
  from async_address a
 where a.sync_status || '' = 'PENDING'
   and a.operation = 'CREATE'
   and (a.next_attempt_at is null or a.next_attempt_at <= :#now)
   and (a.async_id in (:#in:async_id) or a.account_number in (:#in:account_number))
   and (exists (select 1 from customer c where c.account_number = a.account_number)
     or a.account_number is null and exists (select 1 from customer c where c.async_id = a.async_id)
     or a.account_number is null and exists (select 1 from customer_alias l where l.async_id = a.async_id))
