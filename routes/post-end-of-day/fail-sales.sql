-- Sales that break a rule wait for a person, with the reasons.
update retail_transaction
   set validation_status = 'ERROR', validated_at = :#now, sync_status = 'FAILED', sync_error = :#sync_error, attempts = attempts + 1,
       next_attempt_at = null, report_due = true
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
   and sync_status = 'PENDING'
   and statement_id is null
   and (validation_status is null or validation_status = 'ERROR')
