-- Orders that are due, in the order of their channel.
select transaction_id from retail_transaction where sync_status = 'PENDING' order by replication_counter
