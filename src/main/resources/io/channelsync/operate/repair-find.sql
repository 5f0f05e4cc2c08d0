-- The orders and sales of an id.
select channel_id, transaction_id, transaction_type, sync_status, statement_id
  from retail_transaction
 where transaction_id = :id
