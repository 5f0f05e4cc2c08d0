-- The edits and cancellations that refer to an order, in the order of their channel.
select transaction_id, transaction_type, received_at, completed_at, sync_status, sync_error, net_amount, currency
  from retail_transaction
 where refers_to = :id
 order by channel_id, installation_number, replication_counter
