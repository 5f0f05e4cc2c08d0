-- Locks one operation that has not taken effect; counts 0 when it has.
update ${table}
   set attempts = attempts
 where channel_id = :channel
   and operation_id = :key
   and sync_status in ('PENDING', 'FAILED', 'NEEDS_DECISION')
