-- The channel learns why HQ cannot accept an operation as it stands.
update async_contact
   set sync_error = :#sync_error
 where operation_id = :#operation_id
