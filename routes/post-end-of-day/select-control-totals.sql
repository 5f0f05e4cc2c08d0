-- The totals once more, along another way: from the invoice lines, the payment journal and the members.
select (select coalesce(sum(l.net_amount), 0) from sales_invoice i join sales_invoice_line l on l.invoice_number = i.invoice_number
         where i.statement_id = s.statement_id) as invoiced_net,
       (select coalesce(sum(l.tax_amount), 0) from sales_invoice i join sales_invoice_line l on l.invoice_number = i.invoice_number
         where i.statement_id = s.statement_id) as invoiced_tax,
       (select coalesce(sum(i.gross_amount), 0) from sales_invoice i where i.statement_id = s.statement_id) as invoiced_gross,
       (select coalesce(sum(j.amount), 0) from payment_journal_line j where j.statement_id = s.statement_id) as paid,
       (select count(*) from retail_statement_transaction m where m.statement_id = s.statement_id) as members,
       s.net_amount, s.tax_amount, s.gross_amount, s.transaction_count
  from retail_statement s
 where s.statement_id = :#statement_id
