-- The channel learns why HQ cannot accept an operation as it stands.
update RETAILASYNCADDRESSV2
   set SYNCERROR = :#sync_error
 where OPERATIONID = :#operation_id
