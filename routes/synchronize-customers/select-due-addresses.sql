-- The oldest uploaded addresses whose customer has an account.
-- Owners are looked up one by one: asked only whether they exist, PostgreSQL reads all customers for every page.
select a.channel_id, a.operation_id, a.attempts, a.attempts > 0 as put_off
  from async_address a
 where a.sync_status = 'PENDING'
   and a.operation = 'CREATE'
   and (a.next_attempt_at is null or a.next_attempt_at <= :#now)
   and coalesce((select c.account_number from customer c where c.account_number = a.account_number),
                (select c.account_number from customer c where a.account_number is null and c.async_id = a.async_id),
                (select l.account_number from customer_alias l where a.account_number is null and l.async_id = a.async_id)) is not null
 order by a.installation_number, a.replication_counter
 limit :#page_size
