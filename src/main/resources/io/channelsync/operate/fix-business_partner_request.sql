-- Stores a corrected operation and makes it due now; the count of attempts stays.
update business_partner_request
   set organization_name = :organization_name,
       requester_first_name = :requester_first_name,
       requester_last_name = :requester_last_name,
       email = :email,
       phone = :phone,
       tax_number = :tax_number,
       sync_status = 'PENDING',
       sync_error = null,
       next_attempt_at = null,
       report_due = true
 where channel_id = :channel_id
   and operation_id = :operation_id
