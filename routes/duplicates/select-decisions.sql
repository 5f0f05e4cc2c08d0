-- What was found or decided about these customers before.
select async_id, matched_account, state
  from customer_duplicate
 where async_id in (:#in:async_id)
