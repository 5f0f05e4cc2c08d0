-- The oldest operations on affiliations of one channel that HQ has not received, without those that were put off.
select replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,
       base_change_number, affiliation,
       attempts, attempts > 0 as put_off
  from async_affiliation
 where uploaded_at is null
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by replication_counter
 limit :#page_size
