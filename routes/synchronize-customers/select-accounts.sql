-- Which of these customers have an account already.
select async_id, account_number
  from customer
 where async_id in (:#in:async_id)
