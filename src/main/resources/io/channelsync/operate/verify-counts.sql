-- What headquarters holds, for the summary.
select 1 as place, cast('customers' as varchar(40)) as things, count(*) as row_count from customer
union all
select 2, cast('addresses' as varchar(40)), count(*) from customer_address
union all
select 3, cast('orders and sales' as varchar(40)), count(*) from retail_transaction
union all
select 4, cast('sales orders' as varchar(40)), count(*) from sales_order
union all
select 5, cast('statements' as varchar(40)), count(*) from retail_statement
 order by place
