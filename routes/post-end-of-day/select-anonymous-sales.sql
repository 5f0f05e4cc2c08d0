-- Whether the day has sales that name no customer: at most one of them.
select transaction_id
  from retail_transaction
 where channel_id = :#channel_id
   and business_date = :#business_date
   and transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and not cleared
   and account_number is null
   and async_id is null
 limit 1
