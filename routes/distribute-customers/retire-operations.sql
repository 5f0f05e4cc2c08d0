-- The pending rows retire in the transaction that brings the account; by operation, so that a newer edit stays pending.
update async_customer
   set completed_at = coalesce(completed_at, :#now),
       sync_error = case when sync_error = 'the customer was erased' then sync_error end
 where operation_id in (:#in:operation_id)
