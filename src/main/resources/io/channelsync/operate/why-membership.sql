-- The statement that a sale is part of.
select s.statement_id, s.statement_number, s.state, s.error_message
  from retail_statement_transaction m
  join retail_statement s on s.statement_id = m.statement_id
 where m.transaction_id = :id
