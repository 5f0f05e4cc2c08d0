-- An edit or cancellation that a person has turned down is over without effect, and its channel is told.
update retail_transaction
   set sync_status = 'SUPERSEDED', sync_error = :told, completed_at = :now, next_attempt_at = null, report_due = true
 where channel_id = :channel
   and transaction_id = :id
   and sync_status in ('PENDING', 'FAILED')
