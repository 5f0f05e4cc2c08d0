-- Which of these owners have asked to be forgotten, under their own GUID and account or under those that were linked to it.
select erasure_id, async_id, account_number
  from erasure
 where async_id in (:#in:async_id)
    or account_number in (:#in:account_number)
union
select e.erasure_id, a.async_id, coalesce(a.former_account, a.account_number)
  from erasure e
  join customer_alias a on a.account_number = e.account_number
 where a.async_id in (:#in:async_id)
    or a.former_account in (:#in:account_number)
