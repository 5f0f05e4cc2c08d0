-- One statement with its state and its last error.
select statement_id, statement_number, channel_id, business_date, sequence, state, error_code, error_message,
       created_at, posted_at, attempts, next_attempt_at
  from retail_statement
 where statement_id = :id
