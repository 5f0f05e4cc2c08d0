-- The pending operations on contacts retire with their customers.
update async_contact
   set completed_at = coalesce(completed_at, :#now),
       sync_error = case when sync_error = 'the customer was erased' then sync_error end
 where operation_id in (:#in:operation_id)
