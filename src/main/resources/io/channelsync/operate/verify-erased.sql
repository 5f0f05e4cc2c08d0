-- Whatever HQ still has, or has again, of persons who asked to be forgotten.
select 'HQ' as place, c.account_number as row_key, cast('customer' as varchar(40)) as detail
  from customer c
  join erasure e on e.account_number = c.account_number
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
  from customer_contact x
  join erasure e on e.account_number = x.account_number
union all
select 'HQ', x.account_number, 'customer_affiliation'
  from customer_affiliation x
  join erasure e on e.account_number = x.account_number
union all
select 'HQ', x.account_number, 'customer_attribute'
  from customer_attribute x
  join erasure e on e.account_number = x.account_number
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'async_customer'
  from async_customer o
  join erasure e on e.async_id = o.async_id
 where (o.title is not null or o.first_name is not null or o.middle_name is not null or o.last_name is not null or
        o.organization_name is not null or o.email is not null or o.phone is not null or o.receipt_email is not null
        or o.tax_number is not null or o.identification_number is not null)
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'async_customer'
  from async_customer o
  join erasure e on e.account_number = o.account_number
 where (o.title is not null or o.first_name is not null or o.middle_name is not null or o.last_name is not null or
        o.organization_name is not null or o.email is not null or o.phone is not null or o.receipt_email is not null
        or o.tax_number is not null or o.identification_number is not null)
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'async_address'
  from async_address o
  join erasure e on e.async_id = o.async_id
 where (o.purpose is not null or o.name is not null or o.street is not null or o.street_number is not null or
        o.building_complement is not null or o.district is not null or o.city is not null or o.county is not null or
        o.state is not null or o.postal_code is not null or o.phone is not null or o.email is not null)
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'async_address'
  from async_address o
  join erasure e on e.account_number = o.account_number
 where (o.purpose is not null or o.name is not null or o.street is not null or o.street_number is not null or
        o.building_complement is not null or o.district is not null or o.city is not null or o.county is not null or
        o.state is not null or o.postal_code is not null or o.phone is not null or o.email is not null)
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'async_contact'
  from async_contact o
  join erasure e on e.async_id = o.async_id
 where (o.contact_type is not null or o.value is not null or o.description is not null)
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'async_contact'
  from async_contact o
  join erasure e on e.account_number = o.account_number
 where (o.contact_type is not null or o.value is not null or o.description is not null)
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'async_affiliation'
  from async_affiliation o
  join erasure e on e.async_id = o.async_id
 where (o.affiliation is not null)
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'async_affiliation'
  from async_affiliation o
  join erasure e on e.account_number = o.account_number
 where (o.affiliation is not null)
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'async_attribute'
  from async_attribute o
  join erasure e on e.async_id = o.async_id
 where (o.name is not null or o.value_type is not null or o.value is not null)
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'async_attribute'
  from async_attribute o
  join erasure e on e.account_number = o.account_number
 where (o.name is not null or o.value_type is not null or o.value is not null)
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'business_partner_request'
  from business_partner_request o
  join erasure e on e.async_id = o.async_id
 where (o.organization_name is not null or o.requester_first_name is not null or o.requester_last_name is not null or
        o.email is not null or o.phone is not null or o.tax_number is not null)
union all
select o.channel_id, cast(o.operation_id as varchar(60)), 'business_partner_request'
  from business_partner_request o
  join erasure e on e.account_number = o.account_number
 where (o.organization_name is not null or o.requester_first_name is not null or o.requester_last_name is not null or
        o.email is not null or o.phone is not null or o.tax_number is not null)
union all
select 'HQ', c.account_number, 'erasure'
  from customer c
  left join erasure e on e.account_number = c.account_number
 where c.erased_at is not null
   and e.account_number is null
