-- Which of these accounts and GUIDs HQ has.
select account_number, async_id, change_number
  from customer
 where account_number in (:accounts)
    or async_id in (:guids)
