-- What was counted of the cash of a statement: without what the drawers held at the start.
update retail_statement_tender
   set counted_amount = (select sum(s.counted_amount - s.starting_amount)
                           from retail_statement_shift s
                          where s.statement_id = retail_statement_tender.statement_id)
 where statement_id = :#statement_id
   and tender_type = :#cash_tender
