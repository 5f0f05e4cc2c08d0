-- A page of sales keeps every rule; what another worker has taken meanwhile stays as it is.
update retail_transaction
   set validation_status = :#validation_status, validated_at = :#now, report_due = (report_due or sync_error is not null), sync_error = null
 where channel_id = :#channel_id
   and transaction_id in (:#in:transaction_id)
   and sync_status = 'PENDING'
   and cleared
   and statement_id is null
   and (validation_status is null or validation_status = 'ERROR')
