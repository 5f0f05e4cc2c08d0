-- What was done to a statement, in order.
select event_at, operation, from_state, to_state, detail
  from retail_statement_event
 where statement_id = :id
 order by event_at
