-- GUID and account of everybody who asked to be forgotten, with the GUIDs that were linked to them.
select async_id, account_number
  from erasure
union all
select a.async_id, coalesce(a.former_account, a.account_number)
  from customer_alias a
  join erasure x on x.account_number = a.account_number
