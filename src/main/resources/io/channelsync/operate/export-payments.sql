-- The next posted payments of an export, statement by statement.
select j.statement_id, s.statement_number, s.channel_id, s.business_date, j.account_number, j.currency, j.tender_type, j.amount,
       j.invoice_number
  from payment_journal_line j
  join retail_statement s on s.statement_id = j.statement_id
 where j.statement_id >= :statement
   and (j.statement_id > :statement
     or j.invoice_number > :invoice
     or j.invoice_number = :invoice and j.tender_type > :tender)
   and s.state = 'POSTED'
   ${conditions}
 order by j.statement_id, j.invoice_number, j.tender_type
 limit :page
