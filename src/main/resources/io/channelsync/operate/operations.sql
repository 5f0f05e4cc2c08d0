-- The operations of one table that a filter lets through, the newest first; what is filtered is written in code.
select o.channel_id, o.operation_id, o.operation, o.created_at, o.created_by, o.received_at, o.async_id,
       coalesce(o.account_number,
                (select c.account_number from customer c where c.async_id = o.async_id),
                (select l.account_number from customer_alias l where l.async_id = o.async_id)) as account_number,
       o.sync_status, o.sync_error, o.attempts, o.next_attempt_at, o.completed_at, o.change_number
  from ${table} o
 where o.received_at is not null${conditions}
 order by o.created_at desc, o.operation_id
 fetch first ${limit} rows only
