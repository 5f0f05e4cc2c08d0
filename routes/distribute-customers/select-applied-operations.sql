-- The operations of this channel on the customers of the page that are over, by GUID and by account.
-- Concatenated, so that PostgreSQL looks for the account and does not read all of the channel for each customer.
select o.operation_id, c.account_number
  from customer c
  join async_customer o on o.async_id = c.async_id
 where c.change_number > :#from_change
   and c.change_number <= :#page_change
   and o.channel_id = :#channel_id
   and o.sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
   and o.change_number <= :#page_change
union all
select o.operation_id, c.account_number
  from customer c
  join async_customer o on o.account_number = c.account_number
 where c.change_number > :#from_change
   and c.change_number <= :#page_change
   and o.channel_id || '' = :#channel_id
   and o.async_id is distinct from c.async_id
   and o.sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
   and o.change_number <= :#page_change
