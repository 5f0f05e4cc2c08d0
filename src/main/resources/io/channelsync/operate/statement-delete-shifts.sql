-- The shifts of a statement are free for another one.
delete from retail_statement_shift
 where statement_id = :statement
