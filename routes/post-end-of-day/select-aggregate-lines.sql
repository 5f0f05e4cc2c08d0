-- The lines of some aggregates: what one customer bought of one product in one unit at one price, in the order of orders and products.
select a.sales_order_number, g.item_id, g.unit, g.unit_price, g.description, g.quantity, g.discount_amount, g.tax_amount, g.net_amount
  from (select m.statement_id, m.aggregate_number, l.item_id, l.unit, l.unit_price, max(l.description) as description,
               sum(l.quantity) as quantity, sum(l.discount_amount) as discount_amount, sum(l.tax_amount) as tax_amount, sum(l.net_amount) as net_amount
          from retail_statement_transaction m
          join retail_transaction_line l on l.channel_id = m.channel_id and l.transaction_id = m.transaction_id
         where m.statement_id = :#statement_id
           and m.aggregate_number >= :#first_aggregate
           and m.aggregate_number <= :#last_aggregate
         group by m.statement_id, m.aggregate_number, l.item_id, l.unit, l.unit_price) g
  join retail_statement_aggregate a on a.statement_id = g.statement_id and a.aggregate_number = g.aggregate_number
 order by a.sales_order_number, g.item_id, g.unit, g.unit_price
