-- The request of an approved organization takes effect with the next run.
update business_partner_request
   set sync_status = 'PENDING', sync_error = null, next_attempt_at = null
 where channel_id = :channel
   and operation_id = :operation
