-- The orders and sales at headquarters with this GUID.
select channel_id, transaction_id from retail_transaction where transaction_id = :id
union
select channel_id, transaction_id from sales_order where transaction_id = :id
