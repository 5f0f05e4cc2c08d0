-- The operations of one table that an id stands for and that have not taken effect.
select *
  from ${table}
 where (operation_id = cast(:guid as uuid)
        or async_id = cast(:guid as uuid)
        or account_number = cast(:account as varchar(20)))
   and sync_status in ('PENDING', 'FAILED', 'NEEDS_DECISION')
 order by installation_number, replication_counter
