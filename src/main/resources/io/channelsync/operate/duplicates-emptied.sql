-- Whether operations of the GUID that would take effect once more have lost their values.
select operation_id
  from ${table}
 where async_id = :guid
   and sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
   and emptied_at is not null
 order by operation_id
 limit 1
