-- Makes one failed or waiting operation due now; the count of attempts stays.
update ${table}
   set sync_status = 'PENDING',
       next_attempt_at = null
 where channel_id = :channel
   and operation_id = :key
   and sync_status in ('PENDING', 'FAILED')
