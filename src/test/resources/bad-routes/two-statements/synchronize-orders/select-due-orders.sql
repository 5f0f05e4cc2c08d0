-- Orders that wait; see select-all-orders.
select transaction_id from retail_transaction;

delete from retail_transaction
