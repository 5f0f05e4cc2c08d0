-- One order or sale as its channel wrote it.
select transaction_type, async_id, account_number, created_at, uploaded_at, sync_error
  from retail_transaction
 where transaction_id = :id
