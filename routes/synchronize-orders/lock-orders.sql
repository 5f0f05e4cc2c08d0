-- The page as it stands now, without what somebody edits; whoever comes second waits, and finds nothing left to do.
select channel_id, transaction_id, business_date, currency, account_number, delivery_address_number, net_amount, tax_amount,
       gross_amount
  from retail_transaction
 where channel_id = :#channel_id
   and transaction_id in (:#in:transaction_id)
   and sync_status = 'PENDING'
   and cleared
   and transaction_type = 'CUSTOMER_ORDER'
   and coalesce((select s.status from order_status s
                  where s.channel_id = retail_transaction.channel_id
                    and s.transaction_id = retail_transaction.transaction_id), '') <> 'EDITING'
 order by transaction_id
   for update
