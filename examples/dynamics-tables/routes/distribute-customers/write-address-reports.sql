-- The channel learns the reason, or that it is gone.
update RETAILASYNCADDRESSV2
   set SYNCERROR = :#sync_error
 where OPERATIONID = :#operation_id
