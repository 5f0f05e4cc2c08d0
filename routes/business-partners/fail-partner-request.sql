-- A request that the database refused waits for a person, with the reason.
update business_partner_request
   set sync_status = 'FAILED', sync_error = :#reason, attempts = attempts + 1, report_due = true
 where channel_id = :#channel_id
   and operation_id = :#operation_id
   and sync_status = 'PENDING'
