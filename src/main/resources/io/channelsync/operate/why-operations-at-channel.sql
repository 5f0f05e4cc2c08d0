-- What was staged for one customer, as its channel wrote it.
select operation_id, operation, created_at, uploaded_at, completed_at, sync_error
  from ${table}
 where async_id = cast(:asyncId as uuid)
    or account_number = cast(:account as varchar(20))
 order by replication_counter
