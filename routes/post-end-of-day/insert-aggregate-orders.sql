-- One sales order for each aggregate.
insert into sales_order (
  sales_order_number, channel_id, statement_id, account_number, business_date, currency, status, net_amount, tax_amount,
  gross_amount, created_at)
select a.sales_order_number, s.channel_id, s.statement_id, a.account_number, s.business_date, a.currency, 'OPEN', a.net_amount,
       a.tax_amount, a.gross_amount, s.created_at
  from retail_statement_aggregate a
  join retail_statement s on s.statement_id = a.statement_id
 where a.statement_id = :#statement_id
