-- Stores a corrected operation and makes it due now; the count of attempts stays.
update async_affiliation
   set affiliation = :affiliation,
       operation = :operation,
       sync_status = 'PENDING',
       sync_error = null,
       next_attempt_at = null,
       report_due = true
 where channel_id = :channel_id
   and operation_id = :operation_id
