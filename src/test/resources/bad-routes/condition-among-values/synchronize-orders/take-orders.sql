-- Takes the orders of a channel.
update retail_transaction
   set sync_error = :#reason
   and channel_id = :#channel_id
 where transaction_id = :#transaction_id
