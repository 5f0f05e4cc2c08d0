-- A sale that was taken out of its statement waits for a person, and its channel learns why.
update retail_transaction
   set sync_status = 'FAILED', sync_error = :reason, next_attempt_at = null, report_due = true
 where channel_id = :channel
   and transaction_id = :transaction
   and sync_status = 'PENDING'
