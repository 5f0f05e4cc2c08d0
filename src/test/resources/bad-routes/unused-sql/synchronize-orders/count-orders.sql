-- The number of orders.
select count(*) from retail_transaction
