-- Orders that wait, in the order of their channel.
select transaction_id from retail_transaction where cleared
