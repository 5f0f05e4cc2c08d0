-- The customer of an account or a GUID; one that has no account yet by what its channel sent.
select c.async_id, c.account_number
  from customer c
 where c.account_number = cast(:account as varchar(60))
    or c.async_id = cast(:guid as uuid)
union
select o.async_id, o.account_number
  from async_customer o
 where o.async_id = cast(:guid as uuid)
   and not exists (select 1 from customer c where c.async_id = o.async_id)
