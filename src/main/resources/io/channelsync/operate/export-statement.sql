-- The state of a statement by its number.
select state
  from retail_statement
 where statement_number = :statement
