-- The payment journal of the statement is posted.
update payment_journal_line
   set posted = true
 where statement_id = :#statement_id
