-- One step of a statement; whoever comes second finds it moved already.
update retail_statement
   set state = :#to_state, error_code = null, error_message = null, attempts = 0, next_attempt_at = null
 where statement_id = :#statement_id
   and state = :#from_state
