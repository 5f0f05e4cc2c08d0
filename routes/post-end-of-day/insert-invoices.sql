-- One invoice for each order.
insert into sales_invoice (
  invoice_number, sales_order_number, statement_id, account_number, invoice_date, currency, net_amount,
  tax_amount, gross_amount, created_at)
values (
  :#invoice_number, :#sales_order_number, :#statement_id, :#account_number, :#business_date, :#currency,
  :#net_amount, :#tax_amount, :#gross_amount, :#now)
