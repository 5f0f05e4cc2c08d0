-- The operations of one table that an id stands for and that a person has to decide about.
select channel_id, operation_id, sync_error, decisions
  from ${table}
 where (operation_id = cast(:guid as uuid)
        or async_id = cast(:guid as uuid)
        or account_number = cast(:account as varchar(20))
        or account_number = (select c.account_number from customer c where c.async_id = cast(:guid as uuid))
        or async_id = (select c.async_id from customer c where c.account_number = cast(:account as varchar(20))))
   and sync_status = 'NEEDS_DECISION'
 order by installation_number, replication_counter
