-- At most a page of orders that wait.
select transaction_id from retail_transaction where cleared
