-- The pending addresses retire with their customers, by operation.
update async_address
   set completed_at = coalesce(completed_at, :#now),
       sync_error = case when sync_error = 'the customer was erased' then sync_error end
 where operation_id in (:#in:operation_id)
