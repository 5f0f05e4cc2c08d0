-- The request of a rejected organization is over, and its channel is told why.
update business_partner_request
   set sync_status = 'SYNCHRONIZED', sync_error = :told, completed_at = :now, next_attempt_at = null, report_due = true
 where channel_id = :channel
   and operation_id = :operation
