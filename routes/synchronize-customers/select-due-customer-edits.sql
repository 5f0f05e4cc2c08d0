-- The oldest operations on customers that change what HQ has, where the customer has an account.
select o.channel_id, o.operation_id, o.attempts, o.attempts > 0 as put_off
  from async_customer o
 where o.sync_status = 'PENDING'
   and o.operation <> 'CREATE'
   and (o.next_attempt_at is null or o.next_attempt_at <= :#now)
   and (exists (select 1 from customer c where c.account_number = o.account_number)
     or o.account_number is null and exists (select 1 from customer c where c.async_id = o.async_id)
     or o.account_number is null and exists (select 1 from customer_alias l where l.async_id = o.async_id))
 order by o.installation_number, o.replication_counter
 limit :#page_size
