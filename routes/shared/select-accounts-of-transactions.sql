-- The accounts of the customers that a page of transactions names by GUID.
select async_id, account_number
  from customer
 where async_id in (:#in:async_id)
