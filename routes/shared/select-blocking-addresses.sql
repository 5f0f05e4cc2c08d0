-- Why addresses that something waits for are not at HQ, in the order in which channels wrote it.
select address_id, channel_id, operation_id, sync_status, sync_error
  from async_address
 where address_id in (:#in:delivery_address_id)
   and sync_status <> 'SYNCHRONIZED'
 order by installation_number, replication_counter
