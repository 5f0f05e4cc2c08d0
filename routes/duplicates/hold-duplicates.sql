-- Operations that a person has to decide about wait, with the question.
update async_customer
   set sync_status = 'NEEDS_DECISION', sync_error = :#sync_error, report_due = true
 where channel_id = :#channel_id
   and operation_id = :#operation_id
   and sync_status = 'PENDING'
