-- Stores a corrected operation and makes it due now; the count of attempts stays.
update async_customer
   set party_type = :party_type,
       title = :title,
       first_name = :first_name,
       middle_name = :middle_name,
       last_name = :last_name,
       organization_name = :organization_name,
       email = :email,
       phone = :phone,
       receipt_email = :receipt_email,
       receipt_option = :receipt_option,
       customer_group = :customer_group,
       currency = :currency,
       language = :language,
       tax_number = :tax_number,
       identification_number = :identification_number,
       address_book = :address_book,
       operation = :operation,
       sync_status = 'PENDING',
       sync_error = null,
       next_attempt_at = null,
       report_due = true
 where channel_id = :channel_id
   and operation_id = :operation_id
