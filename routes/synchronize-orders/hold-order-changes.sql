-- A change whose order is no sales order yet says what it waits for, and when it is tried again; the guard looks at it anew.
update retail_transaction
   set report_due = case when sync_error = :#sync_error then report_due else true end,
       sync_error = :#sync_error, attempts = attempts + 1, next_attempt_at = :#next_attempt_at, cleared = false
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
   and sync_status = 'PENDING'
