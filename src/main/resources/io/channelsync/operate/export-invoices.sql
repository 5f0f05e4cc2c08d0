-- The next posted invoices of an export, in the order of their numbers.
select i.invoice_number, i.sales_order_number, s.statement_number, o.channel_id, o.business_date, i.invoice_date, i.account_number,
       i.currency, i.net_amount, i.tax_amount, i.gross_amount
  from sales_invoice i
  join sales_order o on o.sales_order_number = i.sales_order_number
  left join retail_statement s on s.statement_id = i.statement_id
 where i.invoice_number > :after
   and (i.statement_id is null or s.state = 'POSTED')
   ${conditions}
 order by i.invoice_number
 limit :page
