-- The fingerprint of the frozen set; from here on it must stay the same.
update retail_statement
   set member_hash = :#member_hash
 where statement_id = :#statement_id
