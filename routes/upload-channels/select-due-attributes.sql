-- The oldest operations on attributes of one channel that HQ has not received, neither put off nor of customers who fill the pages.
select replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,
       base_change_number, name, value_type, value,
       attempts, attempts > 0 as put_off
  from async_attribute
 where uploaded_at is null
   and (next_attempt_at is null or next_attempt_at <= :#now)
   and (async_id is null or async_id not in (:#in:crowding_guids))
   and (account_number is null or account_number not in (:#in:crowding_accounts))
 order by replication_counter
 limit :#page_size
