-- The channel learns that HQ has these operations; last of all, and by operation.
update RETAILASYNCCUSTOMERV2
   set UPLOADEDDATETIME = coalesce(UPLOADEDDATETIME, :#now)
 where OPERATIONID in (:#in:operation_id)
