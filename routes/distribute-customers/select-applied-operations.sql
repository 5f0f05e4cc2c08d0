-- The operations of this channel that the customers of the page contain.
select o.operation_id, o.async_id
  from async_customer o
 where o.channel_id = :#channel_id
   and o.async_id in (:#in:async_id)
   and o.sync_status = 'SYNCHRONIZED'
   and o.change_number <= :#page_change
