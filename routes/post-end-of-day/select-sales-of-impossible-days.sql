-- The oldest sales of days so far ahead that no statement would ever look at them.
select channel_id, transaction_id, replication_counter, business_date, currency, account_number, cleared, net_amount, tax_amount,
       gross_amount, discount_amount, item_count, validation_status, sync_error
  from retail_transaction
 where transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and statement_id is null
   and (validation_status is null or validation_status = 'ERROR')
   and business_date > :#impossible
 order by channel_id, replication_counter
 limit :#page_size
