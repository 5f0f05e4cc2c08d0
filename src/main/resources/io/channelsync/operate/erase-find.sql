-- The customer of an account or a GUID, after all links; one that has no account yet by what its channel sent, also by no more than a request.
select c.async_id, c.account_number
  from customer c
 where c.merged_into is null
   and (c.account_number = cast(:account as varchar(60)) or c.async_id = cast(:guid as uuid))
union
select c.async_id, c.account_number
  from customer_alias a
  join customer c on c.account_number = a.account_number
 where a.former_account = cast(:account as varchar(60))
    or a.async_id = cast(:guid as uuid)
union
select o.async_id, o.account_number
  from async_customer o
 where o.async_id = cast(:guid as uuid)
   and not exists (select 1 from customer c where c.async_id = o.async_id)
   and not exists (select 1 from customer_alias a where a.async_id = o.async_id)
union
select o.async_id, cast(null as varchar(20))
  from business_partner_request o
 where o.async_id = cast(:guid as uuid)
   and not exists (select 1 from customer c where c.async_id = o.async_id)
   and not exists (select 1 from customer_alias a where a.async_id = o.async_id)
   and not exists (select 1 from async_customer x where x.async_id = o.async_id)
