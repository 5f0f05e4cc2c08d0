-- The channels with customer orders that are due, those with the most first.
select channel_id
  from retail_transaction
 where sync_status = 'PENDING'
   and transaction_type = 'CUSTOMER_ORDER'
   and (next_attempt_at is null or next_attempt_at <= :#now)
 group by channel_id
 order by count(*) desc, channel_id
