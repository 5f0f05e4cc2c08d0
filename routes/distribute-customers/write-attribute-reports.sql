-- The channel learns the reason, or that it is gone.
update async_attribute
   set sync_error = :#sync_error
 where operation_id = :#operation_id
