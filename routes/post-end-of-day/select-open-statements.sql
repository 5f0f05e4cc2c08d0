-- The statements that are not posted yet and due, in the order of their size, the largest first.
select statement_id, statement_type, channel_id, business_date, sequence, state, transaction_count, attempts
  from retail_statement
 where state <> 'POSTED'
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by coalesce(transaction_count, 0) desc, business_date, channel_id, sequence
