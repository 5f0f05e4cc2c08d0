-- Their lines.
insert into retail_transaction_line (
  channel_id, transaction_id, line_number, item_id, description, quantity, unit, unit_price,
  discount_amount, tax_amount, net_amount)
values (
  :#channel_id, :#transaction_id, :#line_number, :#item_id, :#description, :#quantity, :#unit, :#unit_price,
  :#discount_amount, :#tax_amount, :#net_amount)
