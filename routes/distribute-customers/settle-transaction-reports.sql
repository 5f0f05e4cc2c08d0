-- HQ need not tell these again, unless the reason has changed meanwhile.
update retail_transaction
   set report_due = false
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
   and coalesce(sync_error, '') = coalesce(:#sync_error, '')
