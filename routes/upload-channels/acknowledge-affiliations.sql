-- The channel learns that HQ has these operations; last of all, and by operation.
update async_affiliation
   set uploaded_at = coalesce(uploaded_at, :#now)
 where operation_id in (:#in:operation_id)
