-- Its lines make room for those of the edit; what they were stays with the transaction that brought them.
delete from sales_order_line
 where sales_order_number in (:#in:sales_order_number)
