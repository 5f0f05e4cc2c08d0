-- The aggregates of a statement are undone.
delete from retail_statement_aggregate
 where statement_id = :statement
