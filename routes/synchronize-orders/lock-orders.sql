-- The page as it stands now; whoever comes second waits, and finds nothing left to do.
select channel_id, transaction_id, business_date, currency, account_number, delivery_address_number, net_amount, tax_amount,
       gross_amount
  from retail_transaction
 where channel_id = :#channel_id
   and transaction_id in (:#in:transaction_id)
   and sync_status = 'PENDING'
   and cleared
   and transaction_type = 'CUSTOMER_ORDER'
 order by transaction_id
   for update
