-- The posted payments of an export, in the order of the invoices.
select j.invoice_number, s.statement_number, s.channel_id, s.business_date, j.account_number, j.currency, j.tender_type, j.amount
  from payment_journal_line j
  join retail_statement s on s.statement_id = j.statement_id
 where s.state = 'POSTED'
   ${conditions}
 order by j.invoice_number, j.tender_type
