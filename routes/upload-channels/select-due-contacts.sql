-- The oldest operations on contacts of one channel that HQ has not received, without those that were put off.
select replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,
       base_change_number, contact_id, contact_type, value, description, is_primary, marketing_consent,
       attempts, attempts > 0 as put_off
  from async_contact
 where uploaded_at is null
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by replication_counter
 limit :#page_size
