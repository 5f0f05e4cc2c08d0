-- A statement that failed stays where it was, with code, message and the time of its next try.
update retail_statement
   set error_code = :#error_code, error_message = :#error_message, attempts = attempts + 1, next_attempt_at = :#next_attempt_at
 where statement_id = :#statement_id
