-- The accounts of the customers that a page of transactions names by GUID, their own or one that the GUID is linked to.
select async_id, account_number
  from customer
 where async_id in (:#in:async_id)
union all
select async_id, account_number
  from customer_alias
 where async_id in (:#in:async_id)
