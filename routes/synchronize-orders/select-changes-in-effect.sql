-- The changes of the same orders that have taken effect before.
select channel_id, transaction_id, installation_number, replication_counter, transaction_type, refers_to,
       net_amount, tax_amount, gross_amount, delivery_address_number
  from retail_transaction
 where refers_to in (:#in:refers_to)
   and sync_status = 'SYNCHRONIZED'
