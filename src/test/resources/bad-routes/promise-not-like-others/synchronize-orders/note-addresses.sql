-- What was refused says why.
update async_address
   set sync_error = :#reason
 where channel_id = :#channel_id
   and sync_status = 'PENDING'
