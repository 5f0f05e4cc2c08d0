-- Transactions that are two sales orders, or a sales order and part of a statement.
select o.channel_id as place,
       o.transaction_id as row_key,
       'sales order' as detail
  from sales_order o
 where o.transaction_id is not null
 group by o.channel_id, o.transaction_id
having count(*) > 1
union all
select o.channel_id,
       o.transaction_id,
       'statement'
  from sales_order o
  join retail_statement_transaction m
    on m.channel_id = o.channel_id
   and m.transaction_id = o.transaction_id
