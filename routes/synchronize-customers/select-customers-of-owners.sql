-- The uploaded operations of certain customers that have no account yet.
select channel_id, operation_id, async_id
  from async_customer
 where sync_status = 'PENDING'
   and operation = 'CREATE'
   and async_id in (:#in:async_id)
