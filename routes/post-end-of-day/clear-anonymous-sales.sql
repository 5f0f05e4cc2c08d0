-- The sales of one day that name no customer go to the default customer of their channel, once HQ has that.
update retail_transaction
   set account_number = (select coalesce(c.merged_into, c.account_number) from customer c where c.account_number = :#default_account),
       cleared = true,
       report_due = (report_due or sync_error is not null), sync_error = null
 where channel_id = :#channel_id
   and business_date = :#business_date
   and transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and not cleared
   and account_number is null
   and async_id is null
   and delivery_address_id is null
   and exists (select 1 from customer c where c.account_number = :#default_account)
