-- The operations of this channel that the customers of the page contain, by their own GUID or by one that is linked to them.
select o.operation_id, c.account_number
  from customer c
  join async_customer o on o.async_id = c.async_id
 where c.change_number > :#from_change
   and c.change_number <= :#page_change
   and o.channel_id = :#channel_id
   and o.sync_status = 'SYNCHRONIZED'
   and o.change_number <= :#page_change
union all
select o.operation_id, c.account_number
  from customer c
  join customer_alias l on l.account_number = c.account_number
  join async_customer o on o.async_id = l.async_id
 where c.change_number > :#from_change
   and c.change_number <= :#page_change
   and o.channel_id = :#channel_id
   and o.sync_status = 'SYNCHRONIZED'
   and o.change_number <= :#page_change
