-- The edits and cancellations of an id that orders have, held against the daemon until the command is done.
select channel_id, transaction_id, transaction_type, refers_to, sync_status, sync_error
  from retail_transaction
 where transaction_id = :id
   and transaction_type in ('ORDER_EDIT', 'ORDER_CANCELLATION')
 order by channel_id
   for update
