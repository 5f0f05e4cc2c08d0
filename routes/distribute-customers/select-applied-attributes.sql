-- The operations of this channel on attributes of these customers that are over.
select o.operation_id, o.account_number
  from async_attribute o
 where o.channel_id = :#channel_id
   and o.account_number in (:#in:account_number)
   and o.sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
   and o.change_number <= :#page_change
