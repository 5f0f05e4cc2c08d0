-- Stores a corrected operation and makes it due now; the count of attempts stays.
update async_attribute
   set name = :name,
       value_type = :value_type,
       value = :value,
       operation = :operation,
       sync_status = 'PENDING',
       sync_error = null,
       next_attempt_at = null,
       report_due = true
 where channel_id = :channel_id
   and operation_id = :operation_id
