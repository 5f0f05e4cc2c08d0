-- Synchronized customer orders that are no sales order.
select t.channel_id as place,
       t.transaction_id as row_key,
       'sales order' as detail
  from retail_transaction t
 where t.transaction_type = 'CUSTOMER_ORDER'
   and t.sync_status = 'SYNCHRONIZED'
   and not exists (select 1
                     from sales_order o
                    where o.channel_id = t.channel_id
                      and o.transaction_id = t.transaction_id)
