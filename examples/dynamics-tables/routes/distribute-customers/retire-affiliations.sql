-- The pending operations on affiliations retire with their customers.
update RETAILASYNCCUSTOMERAFFILIATION
   set ONLINEOPERATIONCOMPLETED = 1,
       MODIFIEDDATETIME = case when ONLINEOPERATIONCOMPLETED = 1 then MODIFIEDDATETIME else :#now end,
       SYNCERROR = case when SYNCERROR = 'the customer was erased' then SYNCERROR end
 where OPERATIONID in (:#in:operation_id)
