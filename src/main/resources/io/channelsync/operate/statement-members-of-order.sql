-- The sales that were gathered in an order of a statement.
select m.transaction_id
  from retail_statement_transaction m
  join retail_statement_aggregate a on a.statement_id = m.statement_id and a.aggregate_number = m.aggregate_number
 where a.sales_order_number = :order
 order by m.transaction_id
