-- Their lines, as ordered.
insert into sales_invoice_line (
  invoice_number, line_number, item_id, description, quantity, unit, unit_price, discount_amount, tax_amount, net_amount)
select i.invoice_number, l.line_number, l.item_id, l.description, l.quantity, l.unit, l.unit_price, l.discount_amount,
       l.tax_amount, l.net_amount
  from sales_invoice i
  join sales_order_line l on l.sales_order_number = i.sales_order_number
 where i.statement_id = :#statement_id
