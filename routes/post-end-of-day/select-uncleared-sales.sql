-- The oldest sales of one day that are due and still to be cleared.
select channel_id, transaction_id, transaction_type, receipt_number, business_date, created_at, terminal,
       staff, shift_id, currency, account_number, async_id, delivery_address_id, net_amount, tax_amount,
       gross_amount, discount_amount, item_count, delivery_address_number, sync_status, attempts
  from retail_transaction
 where channel_id = :#channel_id
   and business_date = :#business_date
   and transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and not cleared
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by replication_counter
 limit :#page_size
