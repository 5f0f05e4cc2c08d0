-- Which of these address numbers and GUIDs HQ has.
select address_number, async_address_id, account_number
  from customer_address
 where address_number in (:numbers)
    or async_address_id in (:guids)
