-- The first orders and sales that failed or are held.
select cast(transaction_id as varchar(60)) as item_id,
       case when transaction_type <> 'CASH_AND_CARRY' then cast('order' as varchar(40))
            else cast('sale' as varchar(40)) end as kind, channel_id,
       case when sync_status = 'PENDING' then 'HELD' else sync_status end as state,
       sync_error as reason, attempts, next_attempt_at, received_at as since
  from retail_transaction
 where sync_status in ('FAILED', 'NEEDS_DECISION')
    or (sync_status = 'PENDING' and sync_error is not null)
 order by received_at, transaction_id
 fetch first 20 rows only
