-- Which of these addresses HQ has already.
select async_address_id as address_id, address_number
  from customer_address
 where async_address_id in (:#in:address_id)
