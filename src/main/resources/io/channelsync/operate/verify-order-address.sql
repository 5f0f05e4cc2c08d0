-- Sales orders whose delivery address is not the one that their transaction or their last edit refers to.
-- From the order to the transaction: the other way round HSQLDB walks all orders for each transaction.
select t.channel_id as place,
       o.transaction_id as row_key,
       'delivery_address_number' as detail
  from sales_order o
  join retail_transaction t
    on t.channel_id = o.channel_id
   and t.transaction_id = coalesce(o.revised_by, o.transaction_id)
  left join customer_address a on a.async_address_id = t.delivery_address_id
 where coalesce(t.delivery_address_number, '') <> coalesce(o.delivery_address_number, '')
    or (t.delivery_address_id is not null
        and (o.delivery_address_number is null
             or a.address_number is null
             or a.address_number <> o.delivery_address_number)
        -- What was posted while the GUID was linked keeps the address of then.
        and not exists (select 1 from customer_duplicate d
                         where d.async_id = t.async_id and d.matched_account = o.account_number and d.state = 'UNLINKED'))
