-- The pending addresses retire with their customers, by operation.
update RETAILASYNCADDRESSV2
   set ONLINEOPERATIONCOMPLETED = 1,
       MODIFIEDDATETIME = case when ONLINEOPERATIONCOMPLETED = 1 then MODIFIEDDATETIME else :#now end,
       SYNCERROR = case when SYNCERROR = 'the customer was erased' then SYNCERROR end
 where OPERATIONID in (:#in:operation_id)
