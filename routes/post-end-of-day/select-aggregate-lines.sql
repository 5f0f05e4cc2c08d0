-- The lines of the aggregates: what one customer bought of one product at one price, in the order of orders and products.
select a.sales_order_number, l.item_id, l.unit_price, max(l.description) as description, sum(l.quantity) as quantity,
       sum(l.discount_amount) as discount_amount, sum(l.tax_amount) as tax_amount, sum(l.net_amount) as net_amount
  from retail_statement_aggregate a
  join retail_statement_transaction m on m.statement_id = a.statement_id and m.aggregate_number = a.aggregate_number
  join retail_transaction_line l on l.channel_id = m.channel_id and l.transaction_id = m.transaction_id
 where a.statement_id = :#statement_id
 group by a.sales_order_number, l.item_id, l.unit_price
 order by a.sales_order_number, l.item_id, l.unit_price
