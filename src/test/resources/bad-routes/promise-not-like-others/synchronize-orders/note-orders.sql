-- What was refused says why.
update retail_transaction
   set sync_error = :#reason
 where channel_id = :#channel_id
