-- The oldest sales and orders of one channel that HQ has not received.
select transaction_id, replication_counter, transaction_type, receipt_number, business_date, created_at,
       terminal, staff, shift_id, currency, account_number, async_id, delivery_address_id, net_amount,
       tax_amount, gross_amount, discount_amount, item_count
  from retail_transaction
 where uploaded_at is null
 order by replication_counter
 limit :#page_size
