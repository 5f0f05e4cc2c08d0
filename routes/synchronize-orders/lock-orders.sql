-- The page as it stands now; whoever comes second waits, and finds nothing left to do.
select channel_id, transaction_id, transaction_type, receipt_number, business_date, created_at, terminal,
       staff, shift_id, currency, account_number, async_id, delivery_address_id, net_amount, tax_amount,
       gross_amount, discount_amount, item_count, delivery_address_number, sync_status, attempts
  from retail_transaction
 where channel_id in (:#in:channel_id)
   and transaction_id in (:#in:transaction_id)
   and sync_status = 'PENDING'
   and cleared
   and transaction_type = 'CUSTOMER_ORDER'
 order by channel_id, transaction_id
   for update
