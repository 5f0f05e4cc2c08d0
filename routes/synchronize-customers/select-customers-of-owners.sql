-- The uploaded operations of certain customers that are due and have no account yet.
-- Concatenated, so that the index over all that is pending is not taken for the way to their owners.
select channel_id, operation_id, async_id, attempts, attempts > 0 as put_off
  from async_customer
 where sync_status || '' = 'PENDING'
   and operation = 'CREATE'
   and (next_attempt_at is null or next_attempt_at <= :#now)
   and async_id in (:#in:async_id)
