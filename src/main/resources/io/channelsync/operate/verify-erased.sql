-- Whatever HQ still has, or has again, of persons who asked to be forgotten, but for what tills sent.
select 'HQ' as place, c.account_number as row_key, cast('customer' as varchar(40)) as detail
  from customer c
  join erasure e on e.account_number = coalesce(c.merged_into, c.account_number)
 where c.erased_at is null
    or (c.title is not null or c.first_name is not null or c.middle_name is not null or c.last_name is not null or
        c.organization_name is not null or c.email is not null or c.phone is not null or c.receipt_email is not null
        or c.tax_number is not null or c.identification_number is not null)
union all
select 'HQ', a.address_number, 'customer_address'
  from customer_address a
  join erasure e on e.account_number = a.account_number
 where (a.name is not null or a.street is not null or a.street_number is not null or a.city is not null or
        a.postal_code is not null or a.phone is not null or a.email is not null)
union all
select 'HQ', x.account_number, 'customer_contact'
  from customer_contact x join erasure e on e.account_number = x.account_number
union all
select 'HQ', x.account_number, 'customer_affiliation'
  from customer_affiliation x join erasure e on e.account_number = x.account_number
union all
select 'HQ', x.account_number, 'customer_attribute'
  from customer_attribute x join erasure e on e.account_number = x.account_number
union all
select 'HQ', h.hierarchy_number, case when h.name is not null then 'customer_hierarchy' else 'business_partner_request' end
  from customer_hierarchy h join customer c on c.account_number = h.organization_account
  join erasure e on e.account_number = coalesce(c.merged_into, c.account_number)
  left join business_partner_request o on o.operation_id = h.operation_id and o.channel_id = h.channel_id
 where h.name is not null or o.organization_name is not null
union all
select p.channel_id, cast(p.operation_id as varchar(60)), 'prospect'
  from prospect p
  join business_partner_request o on o.operation_id = p.operation_id and o.channel_id = p.channel_id
 where o.sync_error = 'the customer was erased' and p.state = 'WAITING'
union all
select 'HQ', c.account_number, 'erasure'
  from customer c
  left join erasure e on e.account_number = coalesce(c.merged_into, c.account_number)
 where c.erased_at is not null
   and e.account_number is null
