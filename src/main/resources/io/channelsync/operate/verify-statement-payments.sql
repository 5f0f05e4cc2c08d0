-- Posted statements whose posted payments by tender are not what the sales were paid with.
select s.channel_id as place,
       s.statement_id as row_key,
       x.tender_type as detail
  from retail_statement s
  join (select m.statement_id, p.tender_type, p.amount
          from retail_statement_transaction m
          join retail_transaction_payment p
            on p.channel_id = m.channel_id
           and p.transaction_id = m.transaction_id
        union all
        select statement_id, tender_type, -amount
          from payment_journal_line
         where posted) x on x.statement_id = s.statement_id
 where s.state = 'POSTED'
 group by s.channel_id, s.statement_id, x.tender_type
having sum(x.amount) <> 0
