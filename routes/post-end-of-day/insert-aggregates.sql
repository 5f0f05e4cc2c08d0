-- The groups, each with the number of its order.
insert into retail_statement_aggregate (
  statement_id, account_number, currency, sales_order_number, transaction_count, net_amount, tax_amount,
  gross_amount)
values (
  :#statement_id, :#account_number, :#currency, :#sales_order_number, :#transaction_count, :#net_amount,
  :#tax_amount, :#gross_amount)
