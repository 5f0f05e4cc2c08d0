-- GUID and account of every erased customer at the channel, with the GUIDs that were linked to them.
select async_id, account_number
  from customer
 where erased_at is not null
union all
select a.async_id, a.account_number
  from customer_alias a
  join customer x on x.account_number = a.account_number
 where x.erased_at is not null
