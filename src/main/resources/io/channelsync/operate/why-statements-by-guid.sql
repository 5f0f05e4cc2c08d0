-- The statement with this GUID.
select statement_id from retail_statement where statement_id = :id
