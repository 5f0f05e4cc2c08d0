-- The tenders of a statement are calculated anew.
delete from retail_statement_tender
 where statement_id = :statement
