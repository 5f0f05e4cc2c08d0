-- What a page of changes refers to, as HQ has it.
select channel_id, transaction_id, transaction_type, sync_status, sync_error, net_amount, tax_amount, gross_amount,
       delivery_address_number
  from retail_transaction
 where transaction_id in (:#in:refers_to)
