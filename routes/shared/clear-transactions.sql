-- A page of transactions has its customer and address; from here on they go by account.
update retail_transaction
   set account_number = :#account_number, delivery_address_number = :#delivery_address_number, cleared = true, sync_error = null,
       report_due = (report_due or sync_error is not null)
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
