-- The groups, each with the number of its order.
insert into retail_statement_aggregate (
  statement_id, aggregate_number, account_number, currency, is_return, first_transaction_id, last_transaction_id,
  sales_order_number, transaction_count, line_count, net_amount, tax_amount, gross_amount)
values (
  :#statement_id, :#aggregate_number, :#account_number, :#currency, :#is_return, :#first_transaction_id, :#last_transaction_id,
  :#sales_order_number, :#transaction_count, :#line_count, :#net_amount, :#tax_amount, :#gross_amount)
