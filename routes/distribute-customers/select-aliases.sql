-- The GUIDs that are linked to a page of customers.
select async_id, account_number
  from customer_alias
 where account_number in (:#in:account_number)
