-- The first staged operations of one table that failed, need a decision or are held.
select cast(operation_id as varchar(60)) as item_id, cast('${kind}' as varchar(40)) as kind, channel_id,
       case when sync_status = 'PENDING' then 'HELD' else sync_status end as state,
       sync_error as reason, attempts, next_attempt_at, received_at as since
  from ${table}
 where sync_status in ('FAILED', 'NEEDS_DECISION')
    or (sync_status = 'PENDING' and sync_error is not null)
 order by received_at, operation_id
 fetch first 20 rows only
