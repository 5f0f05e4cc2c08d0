-- Their lines, as they were sold or as their edit has them.
insert into sales_order_line (
  sales_order_number, line_number, item_id, description, quantity, unit, unit_price, discount_amount, tax_amount, net_amount)
select o.sales_order_number, l.line_number, l.item_id, l.description, l.quantity, l.unit, l.unit_price,
       l.discount_amount, l.tax_amount, l.net_amount
  from sales_order o
  join retail_transaction_line l on l.channel_id = o.channel_id and l.transaction_id = coalesce(o.revised_by, o.transaction_id)
 where o.sales_order_number in (:#in:sales_order_number)
