-- The statements that are not posted, the oldest day first.
select statement_id, statement_type, channel_id, business_date, sequence, state, transaction_count, gross_amount, attempts, next_attempt_at,
       error_code, error_message
  from retail_statement
 where state <> 'POSTED'
 order by business_date, channel_id, sequence
