-- How many sales of the day are cleared, valid and in no statement.
select count(*) as transaction_count
  from retail_transaction
 where channel_id = :#channel_id
   and business_date = :#business_date
   and transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and cleared
   and validation_status in ('SUCCESSFUL', 'NONE')
   and statement_id is null
