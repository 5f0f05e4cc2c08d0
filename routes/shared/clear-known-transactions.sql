-- What HQ has the customer and the address of goes by account from here on, whoever of a page it names; a merged customer's by the other's.
update retail_transaction
   set account_number = case when account_number is not null
                             then (select coalesce(c.merged_into, c.account_number) from customer c
                                    where c.account_number = retail_transaction.account_number)
                             else coalesce((select c.account_number from customer c where c.async_id = retail_transaction.async_id),
                                           (select l.account_number from customer_alias l where l.async_id = retail_transaction.async_id)) end,
       delivery_address_number = (select a.address_number from customer_address a
                                   where a.async_address_id = retail_transaction.delivery_address_id),
       cleared = true,
       report_due = (report_due or sync_error is not null), sync_error = null
 where channel_id in (:#in:channel_id)
   and transaction_id in (:#in:transaction_id)
   and sync_status = 'PENDING'
   and (delivery_address_id is null
     or exists (select 1 from customer_address a where a.async_address_id = retail_transaction.delivery_address_id))
   and case when account_number is not null
            then exists (select 1 from customer c where c.account_number = retail_transaction.account_number)
            else exists (select 1 from customer c where c.async_id = retail_transaction.async_id)
              or exists (select 1 from customer_alias l where l.async_id = retail_transaction.async_id) end
