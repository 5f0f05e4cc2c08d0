-- Orders that wait, locked.
select transaction_id from retail_transaction where cleared
