-- The order or sale at a channel with this GUID.
select transaction_id from retail_transaction where transaction_id = :id
