-- What is about to be invoiced, along another way: from the new invoices, their lines, and the payments of the members.
select coalesce(l.net_amount, 0) as invoiced_net, coalesce(l.tax_amount, 0) as invoiced_tax,
       (select coalesce(sum(i.gross_amount), 0) from sales_invoice i where i.statement_id = s.statement_id) as invoiced_gross,
       (select coalesce(sum(p.amount), 0)
          from retail_statement_transaction m
          join retail_transaction_payment p on p.channel_id = m.channel_id and p.transaction_id = m.transaction_id
         where m.statement_id = s.statement_id) as paid,
       (select count(*) from retail_statement_transaction m where m.statement_id = s.statement_id) as members,
       s.net_amount, s.tax_amount, s.gross_amount, s.transaction_count
  from retail_statement s
  left join (select i.statement_id, sum(n.net_amount) as net_amount, sum(n.tax_amount) as tax_amount
               from sales_invoice i
               join sales_invoice_line n on n.invoice_number = i.invoice_number
              where i.statement_id = :#statement_id
              group by i.statement_id) l on l.statement_id = s.statement_id
 where s.statement_id = :#statement_id
