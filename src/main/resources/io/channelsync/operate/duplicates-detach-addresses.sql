-- Addresses that came under the GUID stay with what was sent there, and are used no more: the GUID's account gets its own.
update customer_address
   set async_address_id = null, active = false
 where account_number = :account
   and async_address_id in (select o.address_id from async_address o where o.async_id = :guid)
