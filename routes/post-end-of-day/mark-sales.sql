-- The cleared and valid sales of the day become members of the statement.
update retail_transaction
   set statement_id = :#statement_id
 where channel_id = :#channel_id
   and business_date = :#business_date
   and transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and cleared
   and validation_status in ('SUCCESSFUL', 'NONE')
   and statement_id is null
