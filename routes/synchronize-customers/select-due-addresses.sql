-- The oldest uploaded addresses whose customer has an account.
select a.channel_id, a.operation_id, a.attempts, a.attempts > 0 as put_off
  from async_address a
 where a.sync_status = 'PENDING'
   and a.operation = 'CREATE'
   and (a.next_attempt_at is null or a.next_attempt_at <= :#now)
   and (exists (select 1 from customer c where c.account_number = a.account_number)
     or a.account_number is null and exists (select 1 from customer c where c.async_id = a.async_id)
     or a.account_number is null and exists (select 1 from customer_alias l where l.async_id = a.async_id))
 order by a.installation_number, a.replication_counter
 limit :#page_size
