-- Which of these owners have asked to be forgotten.
select erasure_id, async_id, account_number
  from erasure
 where async_id in (:#in:async_id)
    or account_number in (:#in:account_number)
