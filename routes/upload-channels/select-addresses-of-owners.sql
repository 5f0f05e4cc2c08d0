-- The operations on addresses of certain customers that HQ has not received and that are due, in the order of the channel.
select replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,
       base_change_number, address_id, purpose, name, street, street_number, building_complement, district,
       city, county, state, postal_code, country, phone, email, is_primary,
       attempts, attempts > 0 as put_off
  from async_address
 where uploaded_at is null
   and (next_attempt_at is null or next_attempt_at <= :#now)
   and (async_id in (:#in:async_id) or account_number in (:#in:account_number))
 order by replication_counter
