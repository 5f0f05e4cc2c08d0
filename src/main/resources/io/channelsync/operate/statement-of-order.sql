-- The sales order of a number and the statement that made it.
select sales_order_number, channel_id, statement_id, status
  from sales_order
 where sales_order_number = :id
