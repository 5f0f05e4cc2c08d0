-- The operations that create one customer, locked, so that nobody converts them meanwhile.
select channel_id, operation_id, sync_status
  from async_customer
 where async_id = :guid
   and operation = 'CREATE'
 order by operation_id
   for update
