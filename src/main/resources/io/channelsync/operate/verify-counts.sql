-- What headquarters holds, for the summary.
select cast('customers' as varchar(40)) as things, count(*) as row_count from customer
union all
select cast('addresses' as varchar(40)), count(*) from customer_address
union all
select cast('orders and sales' as varchar(40)), count(*) from retail_transaction
union all
select cast('sales orders' as varchar(40)), count(*) from sales_order
union all
select cast('statements' as varchar(40)), count(*) from retail_statement
