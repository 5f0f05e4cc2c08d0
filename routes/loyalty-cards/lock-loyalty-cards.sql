-- The page as it stands now, under the account that HQ has for the GUID; whoever comes second waits, and finds nothing left to do.
select o.channel_id, o.card_number, o.async_id, o.issued_at, o.sync_status, o.sync_error, o.attempts,
       coalesce((select c.account_number from customer c where c.async_id = o.async_id),
                (select l.account_number from customer_alias l where l.async_id = o.async_id),
                (select coalesce(m.merged_into, m.account_number) from customer m where m.account_number = o.account_number),
                o.account_number) as account_number
  from loyalty_card o
 where o.card_number in (:#in:card_number)
   and o.channel_id in (:#in:channel_id)
   and o.sync_status || '' = 'PENDING'
   and (o.next_attempt_at is null or o.next_attempt_at <= :#now)
 order by o.channel_id, o.card_number
   for update
