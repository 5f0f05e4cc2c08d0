-- The totals by tender.
insert into retail_statement_tender (statement_id, tender_type, amount)
select m.statement_id, p.tender_type, sum(p.amount)
  from retail_statement_transaction m
  join retail_transaction_payment p on p.channel_id = m.channel_id and p.transaction_id = m.transaction_id
 where m.statement_id = :#statement_id
 group by m.statement_id, p.tender_type
