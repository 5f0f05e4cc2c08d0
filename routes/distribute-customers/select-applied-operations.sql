-- The operations of this channel that the customers of the page contain.
select o.operation_id, o.async_id
  from customer c
  join async_customer o on o.async_id = c.async_id
 where c.change_number > :#from_change
   and c.change_number <= :#page_change
   and o.channel_id = :#channel_id
   and o.sync_status = 'SYNCHRONIZED'
   and o.change_number <= :#page_change
