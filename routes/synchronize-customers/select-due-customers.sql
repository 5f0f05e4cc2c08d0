-- The oldest uploaded customers that are due and have no account yet.
select channel_id, operation_id, async_id, attempts, attempts > 0 as put_off
  from async_customer
 where sync_status = 'PENDING'
   and operation = 'CREATE'
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by installation_number, replication_counter
 limit :#page_size
