-- What waits says for whom and why, and when it is tried again; what another worker has cleared meanwhile waits no more.
update retail_transaction
   set sync_error = :#sync_error, attempts = attempts + 1, next_attempt_at = :#next_attempt_at, report_due = true
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
   and sync_status = 'PENDING'
   and not cleared
