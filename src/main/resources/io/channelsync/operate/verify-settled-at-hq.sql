-- Whether HQ has synchronized this row of a channel and has nothing left to tell about it.
select 1 as settled
  from ${table}
 where channel_id = :channel
   and ${key} = :key
   and sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
   and sync_error is null
   and not report_due
