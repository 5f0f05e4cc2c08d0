-- The same erasures with GUID and account; a GUID that was linked to the account is the same person, and so is its former account.
select erasure_id, async_id, account_number, cast(async_id as varchar(60)) as async_text
  from erasure
 where erasure_id in (:#in:erasure_id)
union all
select e.erasure_id, a.async_id, coalesce(a.former_account, a.account_number), cast(a.async_id as varchar(60))
  from erasure e
  join customer_alias a on a.account_number = e.account_number
 where e.erasure_id in (:#in:erasure_id)
