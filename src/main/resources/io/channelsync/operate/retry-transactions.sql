-- The order or sale of an id, if it has not gone through.
select channel_id, transaction_id, transaction_type, sync_status, sync_error
  from retail_transaction
 where transaction_id = :guid
   and sync_status in ('PENDING', 'FAILED')
