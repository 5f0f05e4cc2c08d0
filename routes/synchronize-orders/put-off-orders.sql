-- Orders that were refused together with many others are tried again later; until then they are in nobody's way.
update retail_transaction
   set attempts = attempts + 1, next_attempt_at = :#next_attempt_at, sync_error = :#sync_error, report_due = true
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
   and sync_status = 'PENDING'
