-- The sales of one day whose customers HQ has already go by account from here on; a merged customer's by that of the other.
update retail_transaction
   set account_number = case when account_number is not null
                             then (select coalesce(c.merged_into, c.account_number) from customer c
                                    where c.account_number = retail_transaction.account_number)
                             else coalesce((select c.account_number from customer c where c.async_id = retail_transaction.async_id),
                                           (select l.account_number from customer_alias l where l.async_id = retail_transaction.async_id)) end,
       cleared = true,
       report_due = (report_due or sync_error is not null), sync_error = null
 where channel_id = :#channel_id
   and business_date = :#business_date
   and transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and not cleared
   and delivery_address_id is null
   and case when account_number is not null
            then exists (select 1 from customer c where c.account_number = retail_transaction.account_number)
            else exists (select 1 from customer c where c.async_id = retail_transaction.async_id)
              or exists (select 1 from customer_alias l where l.async_id = retail_transaction.async_id) end
