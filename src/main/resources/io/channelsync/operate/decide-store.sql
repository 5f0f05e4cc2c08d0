-- What a person decided, and where the log stood then; the operation is due now.
update ${table}
   set decisions = :decisions,
       decided_change = (select n.change_number from change_counter n where n.counter_id = 1),
       sync_status = 'PENDING',
       sync_error = null,
       next_attempt_at = null,
       report_due = true
 where channel_id = :channel
   and operation_id = :key
   and sync_status = 'NEEDS_DECISION'
