-- The next cleared sales of one day that nobody has looked at, or that are to be looked at again, in the order of their channel.
select channel_id, transaction_id, replication_counter, business_date, currency, account_number, cleared, net_amount, tax_amount,
       gross_amount, discount_amount, item_count, validation_status, sync_error
  from retail_transaction
 where channel_id = :#channel_id
   and business_date = :#business_date
   and transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and cleared
   and statement_id is null
   and (validation_status is null or validation_status = 'ERROR')
   and replication_counter >= :#validate_from
 order by replication_counter
 limit :#page_size
