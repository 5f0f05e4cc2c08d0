-- Why customers that something waits for have no account, in the order in which channels wrote it.
select async_id, channel_id, operation_id, sync_status, sync_error
  from async_customer
 where async_id in (:#in:async_id)
   and sync_status <> 'SYNCHRONIZED'
 order by installation_number, replication_counter
