-- The channel learns the reason, or that it is gone.
update RETAILASYNCCUSTOMERCONTACT
   set SYNCERROR = :#sync_error
 where OPERATIONID = :#operation_id
