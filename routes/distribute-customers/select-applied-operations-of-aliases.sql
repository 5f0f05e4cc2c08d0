-- The operations of this channel under GUIDs that are linked to the customers of the page that are over.
select o.operation_id, o.async_id
  from async_customer o
 where o.channel_id = :#channel_id
   and o.async_id in (:#in:async_id)
   and o.sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
   and o.change_number <= :#page_change
