-- Stores a corrected operation and makes it due now; the count of attempts stays.
update async_address
   set purpose = :purpose,
       name = :name,
       street = :street,
       street_number = :street_number,
       building_complement = :building_complement,
       district = :district,
       city = :city,
       county = :county,
       state = :state,
       postal_code = :postal_code,
       country = :country,
       phone = :phone,
       email = :email,
       is_primary = :is_primary,
       operation = :operation,
       sync_status = 'PENDING',
       sync_error = null,
       next_attempt_at = null,
       report_due = true
 where channel_id = :channel_id
   and operation_id = :operation_id
