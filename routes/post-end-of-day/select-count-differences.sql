-- Shifts in whose drawer was another amount than there should have been, in the order of shifts.
select shift_id, counted_amount, starting_amount + cash_amount as expected_amount
  from retail_statement_shift
 where statement_id = :#statement_id
   and counted_amount <> starting_amount + cash_amount
 order by shift_id
