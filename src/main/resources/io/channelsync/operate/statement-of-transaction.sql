-- The sale of an id and the statement whose member it is.
select channel_id, transaction_id, transaction_type, sync_status, statement_id
  from retail_transaction
 where transaction_id = :id
