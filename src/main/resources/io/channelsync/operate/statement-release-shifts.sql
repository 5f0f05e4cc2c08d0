-- The shifts of a statement are looked for again.
update retail_shift
   set statement_id = null
 where statement_id = :statement
