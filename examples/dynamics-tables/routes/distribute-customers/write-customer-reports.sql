-- The channel learns the reason, or that it is gone.
update RETAILASYNCCUSTOMERV2
   set SYNCERROR = :#sync_error
 where OPERATIONID = :#operation_id
