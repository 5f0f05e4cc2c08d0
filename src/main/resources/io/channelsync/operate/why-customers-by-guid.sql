-- The customers that a GUID at headquarters stands for or belongs to.
select async_id, account_number from async_customer where operation_id = :id or async_id = :id
union
select async_id, account_number from async_address where operation_id = :id or async_id = :id or address_id = :id
union
select async_id, account_number from async_contact where operation_id = :id or async_id = :id or contact_id = :id
union
select async_id, account_number from async_affiliation where operation_id = :id or async_id = :id
union
select async_id, account_number from async_attribute where operation_id = :id or async_id = :id
union
select async_id, account_number from business_partner_request where operation_id = :id or async_id = :id
union
select async_id, account_number from customer where async_id = :id
union
select c.async_id, c.account_number
  from customer c
  join customer_address a on a.account_number = c.account_number
 where a.async_address_id = :id
