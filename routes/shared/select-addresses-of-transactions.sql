-- The address numbers of the delivery addresses that a page of transactions names by GUID.
select async_address_id, address_number
  from customer_address
 where async_address_id in (:#in:delivery_address_id)
