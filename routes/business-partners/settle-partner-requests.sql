-- Requests have taken effect, or say why not; the same transaction says so.
update business_partner_request
   set sync_status = :#sync_status, sync_error = :#sync_error, attempts = :#attempts, next_attempt_at = :#next_attempt_at,
       completed_at = :#completed_at, change_number = :#effect, report_due = true
 where channel_id = :#channel_id
   and operation_id = :#operation_id
   and sync_status = 'PENDING'
