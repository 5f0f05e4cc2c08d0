-- The statement gets its number, without gaps, in the transaction that posts it.
update retail_statement
   set statement_number = :#statement_number, posted_at = :#now
 where statement_id = :#statement_id
