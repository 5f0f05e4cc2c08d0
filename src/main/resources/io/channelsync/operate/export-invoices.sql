-- The posted invoices of an export with their lines, in the order of their numbers.
select i.invoice_number, i.sales_order_number, s.statement_number, o.channel_id, o.business_date, i.invoice_date, i.account_number,
       i.currency, i.net_amount, i.tax_amount, i.gross_amount, l.line_number, l.item_id, l.description, l.quantity, l.unit,
       l.unit_price,
       l.discount_amount, l.tax_amount as line_tax_amount, l.net_amount as line_net_amount
  from sales_invoice i
  join sales_order o on o.sales_order_number = i.sales_order_number
  left join retail_statement s on s.statement_id = i.statement_id
  left join sales_invoice_line l on l.invoice_number = i.invoice_number
 where (i.statement_id is null or s.state = 'POSTED')
   ${conditions}
 order by i.invoice_number, l.line_number
