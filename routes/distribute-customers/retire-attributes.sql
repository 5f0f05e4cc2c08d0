-- The pending operations on attributes retire with their customers.
update async_attribute
   set completed_at = coalesce(completed_at, :#now), sync_error = null
 where operation_id in (:#in:operation_id)
