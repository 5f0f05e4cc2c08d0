-- The operations have taken effect; the same transaction says so.
-- Concatenated, so that the index over all that is pending is not taken for the way to a page.
update async_customer
   set sync_status = 'SYNCHRONIZED', sync_error = null, completed_at = :#now, change_number = :#change_number
 where operation_id in (:#in:operation_id)
   and sync_status || '' = 'PENDING'
