-- What was paid for each invoice with which tender.
insert into payment_journal_line (statement_id, account_number, tender_type, currency, amount, invoice_number)
select a.statement_id, a.account_number, p.tender_type, a.currency, sum(p.amount), i.invoice_number
  from retail_statement_aggregate a
  join sales_invoice i on i.sales_order_number = a.sales_order_number
  join retail_statement_transaction m on m.statement_id = a.statement_id and m.aggregate_number = a.aggregate_number
  join retail_transaction_payment p on p.channel_id = m.channel_id and p.transaction_id = m.transaction_id
 where a.statement_id = :#statement_id
 group by a.statement_id, a.account_number, p.tender_type, a.currency, i.invoice_number
