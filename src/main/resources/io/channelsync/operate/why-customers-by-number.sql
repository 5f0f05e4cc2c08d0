-- The customers that a number at headquarters stands for or belongs to.
select async_id, account_number from customer where account_number = :id
union
select c.async_id, c.account_number
  from customer c
  join customer_address a on a.account_number = c.account_number
 where a.address_number = :id
union
select async_id, account_number from async_customer where account_number = :id
