-- Customers that had their account before go out again, so that the channel learns that the operation has taken effect.
update customer
   set change_number = :#change_number
 where async_id in (:#in:async_id)
