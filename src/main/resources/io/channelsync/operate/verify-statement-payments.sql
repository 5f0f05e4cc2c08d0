-- Posted statements whose posted payments, by customer and tender, are not what the sales were paid with, or name no invoice.
select s.channel_id as place,
       s.statement_id as row_key,
       x.tender_type as detail
  from retail_statement s
  join (select m.statement_id, m.account_number, m.currency, p.tender_type, p.amount
          from retail_statement_transaction m
          join retail_transaction_payment p
            on p.channel_id = m.channel_id
           and p.transaction_id = m.transaction_id
        union all
        select statement_id, account_number, currency, tender_type, -amount
          from payment_journal_line
         where posted) x on x.statement_id = s.statement_id
 where s.state = 'POSTED'
 group by s.channel_id, s.statement_id, x.account_number, x.currency, x.tender_type
having sum(x.amount) <> 0
union all
select s.channel_id,
       s.statement_id,
       'invoice_number'
  from retail_statement s
  join payment_journal_line j on j.statement_id = s.statement_id
  left join sales_invoice i
    on i.invoice_number = j.invoice_number
   and i.statement_id = j.statement_id
   and i.account_number = j.account_number
 where s.state = 'POSTED'
   and i.invoice_number is null
