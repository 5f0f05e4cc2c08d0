-- The orders that a statement has made so far are undone.
delete from sales_order
 where statement_id = :statement
