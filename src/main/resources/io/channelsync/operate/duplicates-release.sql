-- The operations that waited for the decision are tried at once.
update async_customer
   set sync_status = 'PENDING', sync_error = null, next_attempt_at = null, report_due = true
 where async_id = :guid
   and operation = 'CREATE'
   and sync_status = 'NEEDS_DECISION'
