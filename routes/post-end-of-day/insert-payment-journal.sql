-- What was paid for each invoice with which tender.
insert into payment_journal_line (statement_id, account_number, tender_type, currency, amount, invoice_number)
select a.statement_id, a.account_number, g.tender_type, a.currency, g.amount, i.invoice_number
  from (select m.statement_id, m.aggregate_number, p.tender_type, sum(p.amount) as amount
          from retail_statement_transaction m
          join retail_transaction_payment p on p.channel_id = m.channel_id and p.transaction_id = m.transaction_id
         where m.statement_id = :#statement_id
         group by m.statement_id, m.aggregate_number, p.tender_type) g
  join retail_statement_aggregate a on a.statement_id = g.statement_id and a.aggregate_number = g.aggregate_number
  join sales_invoice i on i.sales_order_number = a.sales_order_number
