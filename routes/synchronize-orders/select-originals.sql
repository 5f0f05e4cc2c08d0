-- What a page of changes refers to, as HQ has it.
select channel_id, transaction_id, transaction_type, sync_status, sync_error
  from retail_transaction
 where transaction_id in (:#in:refers_to)
