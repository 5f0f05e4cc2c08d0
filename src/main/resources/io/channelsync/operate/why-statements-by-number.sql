-- The statement behind its own number or that of one of its orders or invoices.
select statement_id from retail_statement where statement_number = :id
union
select statement_id from sales_order where sales_order_number = :id and statement_id is not null
union
select statement_id from sales_invoice where invoice_number = :id and statement_id is not null
