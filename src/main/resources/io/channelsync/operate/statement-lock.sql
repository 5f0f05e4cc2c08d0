-- One statement, held against the daemon until the command is done.
select statement_id, channel_id, business_date, sequence, state
  from retail_statement
 where statement_id = :statement
   for update
