-- The operations of this channel on the addresses of the page that are over.
select o.operation_id, o.address_id
  from async_address o
 where o.channel_id = :#channel_id
   and o.address_id in (:#in:async_address_id)
   and o.sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
   and o.change_number <= :#page_change
