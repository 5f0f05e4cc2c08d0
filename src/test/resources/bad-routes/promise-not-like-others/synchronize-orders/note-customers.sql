-- What was refused says why.
update async_customer
   set sync_error = :#reason
 where channel_id = :#channel_id
   and sync_status = 'PENDING'
