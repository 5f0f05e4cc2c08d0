-- The oldest operations on addresses that change what HQ has, where the customer has an account.
-- Owners are looked up one by one: asked only whether they exist, PostgreSQL reads all customers for every page.
select o.channel_id, o.operation_id, o.attempts, o.attempts > 0 as put_off
  from async_address o
 where o.sync_status = 'PENDING'
   and o.operation <> 'CREATE'
   and (o.next_attempt_at is null or o.next_attempt_at <= :#now)
   and coalesce((select c.account_number from customer c where c.account_number = o.account_number),
                (select c.account_number from customer c where o.account_number is null and c.async_id = o.async_id),
                (select l.account_number from customer_alias l where o.account_number is null and l.async_id = o.async_id)) is not null
 order by o.installation_number, o.replication_counter
 limit :#page_size
