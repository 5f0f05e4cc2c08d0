-- An edit that had taken effect is refused after all: its channel had canceled the order before.
update retail_transaction
   set sync_status = 'FAILED', sync_error = :#reason, attempts = attempts + 1, completed_at = null, report_due = true
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
   and sync_status = 'SYNCHRONIZED'
