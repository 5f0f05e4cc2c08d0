-- The statement of an id, if it is still open.
select channel_id, statement_id, state
  from retail_statement
 where statement_id = :guid
   and state <> 'POSTED'
