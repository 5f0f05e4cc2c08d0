-- What each customer paid with which tender, linked to the invoice.
insert into payment_journal_line (statement_id, account_number, tender_type, currency, amount, invoice_number)
select m.statement_id, m.account_number, p.tender_type, m.currency, sum(p.amount), max(i.invoice_number)
  from retail_statement_transaction m
  join retail_transaction_payment p on p.channel_id = m.channel_id and p.transaction_id = m.transaction_id
  join retail_statement_aggregate a
    on a.statement_id = m.statement_id and a.account_number = m.account_number and a.currency = m.currency
  join sales_invoice i on i.sales_order_number = a.sales_order_number
 where m.statement_id = :#statement_id
 group by m.statement_id, m.account_number, p.tender_type, m.currency
