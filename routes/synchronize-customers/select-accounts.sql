-- Which of these customers have an account already, their own or one that their GUID is linked to.
select async_id, account_number
  from customer
 where async_id in (:#in:async_id)
union all
select async_id, account_number
  from customer_alias
 where async_id in (:#in:async_id)
