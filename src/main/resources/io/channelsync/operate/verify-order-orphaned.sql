-- Sales orders whose transaction or statement does not account for them.
select o.channel_id as place,
       o.sales_order_number as row_key,
       'order' as detail
  from sales_order o
 where o.statement_id is null
   and not exists (select 1
                     from retail_transaction t
                    where t.channel_id = o.channel_id
                      and t.transaction_id = o.transaction_id
                      and t.transaction_type = 'CUSTOMER_ORDER'
                      and t.sync_status = 'SYNCHRONIZED')
union all
select o.channel_id,
       o.sales_order_number,
       'statement'
  from sales_order o
 where o.statement_id is not null
   and not exists (select 1 from retail_statement s where s.statement_id = o.statement_id)
