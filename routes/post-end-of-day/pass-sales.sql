-- A page of sales keeps every rule; what another worker has taken meanwhile stays as it is.
-- Day and counters say nothing new: with them the database finds the page in the index of what is due, whatever it knows of the table.
update retail_transaction
   set validation_status = :#validation_status, validated_at = :#now, report_due = (report_due or sync_error is not null), sync_error = null
 where channel_id = :#channel_id
   and transaction_type = 'CASH_AND_CARRY'
   and business_date = :#business_date
   and replication_counter >= :#page_from
   and replication_counter <= :#validate_from
   and transaction_id in (:#in:transaction_id)
   and sync_status = 'PENDING'
   and cleared
   and (validation_status is null or validation_status = 'ERROR')
