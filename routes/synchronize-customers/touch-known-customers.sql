-- Customers that had their account before go out again, so that the channel learns that the operation has taken effect;
-- one that HQ had forgotten and taken back from a channel gets the number that only the operation has.
update customer
   set unrecorded_change = case when recorded_change = change_number then unrecorded_change else change_number end,
       recorded_change = :#change_number, change_number = :#change_number,
       identification_number = coalesce(identification_number, (
         select max(o.identification_number) from async_customer o
          where o.async_id = customer.async_id and o.operation = 'CREATE'))
 where account_number in (:#in:account_number)
