-- At most one of the members, in order, whose account HQ does not have: none, unless somebody has changed what the guard had cleared.
select m.transaction_id
  from retail_statement_transaction m
 where m.statement_id = :#statement_id
   and not exists (select 1 from customer c where c.account_number = m.account_number)
 order by m.transaction_id
 limit 1
