-- The oldest erasures that are due, locked: what comes of these persons meanwhile waits.
select erasure_id, async_id, account_number, cast(async_id as varchar(60)) as async_text
  from erasure
 where due_at <= :#now
 order by erasure_id
 limit :#page_size
   for update
