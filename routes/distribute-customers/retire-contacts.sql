-- The pending operations on contacts retire with their customers.
update async_contact
   set completed_at = coalesce(completed_at, :#now), sync_error = null
 where operation_id in (:#in:operation_id)
