-- Orders that wait.
select transaction_id from retail_transaction where cleared for update
