-- One sales order for each uploaded order, with the number that is its own for good.
insert into sales_order (
  sales_order_number, channel_id, transaction_id, account_number, delivery_address_number, business_date,
  currency, status, net_amount, tax_amount, gross_amount, created_at)
values (
  :#sales_order_number, :#channel_id, :#transaction_id, :#account_number, :#delivery_address_number,
  :#business_date, :#currency, 'OPEN', :#net_amount, :#tax_amount, :#gross_amount, :#now)
