-- Members of a statement are free for another one, which looks at them anew: those named, or all.
update retail_transaction
   set statement_id = null, validation_status = null
 where channel_id = :channel
   and transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and statement_id = :statement
   and (transaction_id in (:sales) or :all)
