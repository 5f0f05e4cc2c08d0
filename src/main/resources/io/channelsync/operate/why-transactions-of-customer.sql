-- The orders and sales of a customer that have not gone through.
select channel_id, transaction_id, transaction_type, sync_status, sync_error
  from retail_transaction
 where sync_status <> 'SYNCHRONIZED'
   and (async_id = cast(:asyncId as uuid)
        or account_number = cast(:account as varchar(20)))
 order by received_at
 fetch first 20 rows only
