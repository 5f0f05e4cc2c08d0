-- The operations on customers of certain customers that HQ has not received and that are due, in the order of the channel.
select replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,
       base_change_number, party_type, title, first_name, middle_name, last_name, organization_name, email,
       phone, receipt_email, receipt_option, customer_group, currency, language, tax_number,
       identification_number,
       attempts, attempts > 0 as put_off
  from async_customer
 where uploaded_at is null
   and (next_attempt_at is null or next_attempt_at <= :#now)
   and (async_id in (:#in:async_id) or account_number in (:#in:account_number))
 order by replication_counter
