-- The oldest loyalty cards of one channel that HQ has not received, without those that were put off; their customer has an account here.
select l.card_number, l.replication_counter, coalesce(l.account_number, c.account_number, a.account_number) as account_number,
       l.async_id, l.issued_at, l.attempts, l.attempts > 0 as put_off
  from loyalty_card l
  left join customer c on c.async_id = l.async_id
  left join customer_alias a on a.async_id = l.async_id
 where l.uploaded_at is null
   and (l.next_attempt_at is null or l.next_attempt_at <= :#now)
   and (l.account_number is not null or c.account_number is not null or a.account_number is not null)
 order by l.replication_counter
 limit :#page_size
