-- The oldest requests of business partners of one channel that HQ has not received, without those that were put off.
select replication_counter, operation_id, operation, async_id, account_number, created_at, created_by, base_change_number,
       request_type, organization_name, requester_first_name, requester_last_name, email, phone, tax_number,
       attempts, attempts > 0 as put_off
  from business_partner_request
 where uploaded_at is null
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by replication_counter
 limit :#page_size
