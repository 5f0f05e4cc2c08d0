-- The fingerprint that the frozen set had when it was calculated.
select member_hash
  from retail_statement
 where statement_id = :#statement_id
