-- What was found before counts no more.
delete from retail_transaction_validation_error
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
