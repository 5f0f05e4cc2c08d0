-- The lines of the orders of the statement.
insert into sales_order_line (
  sales_order_number, line_number, item_id, description, quantity, unit, unit_price, discount_amount,
  tax_amount, net_amount)
values (
  :#sales_order_number, :#line_number, :#item_id, :#description, :#quantity, :#unit, :#unit_price,
  :#discount_amount, :#tax_amount, :#net_amount)
