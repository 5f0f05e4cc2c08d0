-- The operations of this channel on the customers of the page that are over, by GUID and by account.
-- Customer by customer, behind an offset of nothing: else PostgreSQL would begin with all operations that have an account.
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
 cross join lateral (
        select a.operation_id
          from async_customer a
         where a.account_number = c.account_number
           and a.channel_id = :#channel_id
           and a.async_id is distinct from c.async_id
           and a.sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
           and a.change_number <= :#page_change
        offset 0 rows) o
 where c.change_number > :#from_change
   and c.change_number <= :#page_change
