-- The oldest uploaded customer orders that are due; what was cleared before and tried was put off, the others were held.
select channel_id, transaction_id, transaction_type, receipt_number, business_date, created_at, terminal,
       staff, shift_id, currency, account_number, async_id, delivery_address_id, net_amount, tax_amount,
       gross_amount, discount_amount, item_count, delivery_address_number, sync_status, attempts,
       cleared and attempts > 0 as put_off
  from retail_transaction
 where sync_status = 'PENDING'
   and transaction_type = 'CUSTOMER_ORDER'
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by channel_id, business_date, replication_counter
 limit :#page_size
