-- The same erasures with GUID and account.
select erasure_id, async_id, account_number, cast(async_id as varchar(60)) as async_text
  from erasure
 where erasure_id in (:#in:erasure_id)
