-- The pending operations on affiliations retire with their customers.
update async_affiliation
   set completed_at = coalesce(completed_at, :#now), sync_error = null
 where operation_id in (:#in:operation_id)
