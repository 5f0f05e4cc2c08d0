-- The sales of one day whose customers HQ has already go by account from here on.
update retail_transaction
   set account_number = coalesce((select c.account_number from customer c where c.async_id = retail_transaction.async_id),
                                 (select l.account_number from customer_alias l where l.async_id = retail_transaction.async_id)),
       cleared = true,
       report_due = (sync_error is not null), sync_error = null
 where channel_id = :#channel_id
   and business_date = :#business_date
   and transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and not cleared
   and account_number is null
   and delivery_address_id is null
   and (exists (select 1 from customer c where c.async_id = retail_transaction.async_id)
     or exists (select 1 from customer_alias l where l.async_id = retail_transaction.async_id))
