-- The pending rows retire in the transaction that brings the account; by operation, so that a newer edit stays pending.
update RETAILASYNCCUSTOMERV2
   set ONLINEOPERATIONCOMPLETED = 1,
       MODIFIEDDATETIME = case when ONLINEOPERATIONCOMPLETED = 1 then MODIFIEDDATETIME else :#now end,
       SYNCERROR = case when SYNCERROR = 'the customer was erased' then SYNCERROR end
 where OPERATIONID in (:#in:operation_id)
