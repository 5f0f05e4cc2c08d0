-- What was staged for one customer, as headquarters received it.
select operation_id, channel_id, operation, received_at, sync_status, sync_error,
       attempts, next_attempt_at, completed_at, change_number
  from ${table}
 where async_id = cast(:asyncId as uuid)
    or account_number = cast(:account as varchar(20))
 order by installation_number, replication_counter
