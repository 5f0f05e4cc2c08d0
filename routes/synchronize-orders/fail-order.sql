-- An order that the database refused waits for a person, with the reason.
update retail_transaction
   set sync_status = 'FAILED', sync_error = :#reason, attempts = attempts + 1, report_due = true
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
   and sync_status = 'PENDING'
