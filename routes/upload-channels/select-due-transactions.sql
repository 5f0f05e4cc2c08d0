-- The oldest sales and orders of one channel that HQ has not received, without those that were put off.
select transaction_id, replication_counter, transaction_type, refers_to, receipt_number, business_date, created_at,
       terminal, staff, shift_id, currency, account_number, async_id, delivery_address_id, net_amount,
       tax_amount, gross_amount, discount_amount, item_count,
       attempts, attempts > 0 as put_off
  from retail_transaction
 where uploaded_at is null
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by replication_counter
 limit :#page_size
