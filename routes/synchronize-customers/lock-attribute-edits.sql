-- The page as it stands now, with the customers whom it concerns: both stay as they are until the end, and whoever comes second finds nothing left to do.
-- Concatenated, so that the index over all that is pending is not taken for the way to a page.
select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.base_change_number,
       o.decisions, o.decided_change, o.name, o.value_type, o.value, c.account_number, o.name as item,
       c.change_number as owner_change, c.recorded_change, c.unrecorded_change
  from async_attribute o
  join customer c
    on c.account_number = coalesce((select coalesce(m.merged_into, m.account_number) from customer m where m.account_number = o.account_number),
                                 o.account_number, (select g.account_number from customer g where g.async_id = o.async_id),
                                 (select l.account_number from customer_alias l where l.async_id = o.async_id))
 where o.operation_id in (:#in:operation_id)
   and o.sync_status || '' = 'PENDING'
   and c.merged_into is null
 order by o.operation_id
   for update
