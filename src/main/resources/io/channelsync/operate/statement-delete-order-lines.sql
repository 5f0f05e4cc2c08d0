-- The lines of the orders that a statement has made so far are undone.
delete from sales_order_line
 where sales_order_number in (select o.sales_order_number from sales_order o where o.statement_id = :statement)
