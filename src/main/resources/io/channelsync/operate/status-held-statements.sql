-- The first open statements that met an error.
select cast(statement_id as varchar(60)) as item_id, 'statement' as kind, channel_id, 'HELD' as state,
       error_message as reason, attempts, next_attempt_at, created_at as since
  from retail_statement
 where state <> 'POSTED'
   and error_message is not null
 order by created_at, statement_id
 fetch first 20 rows only
