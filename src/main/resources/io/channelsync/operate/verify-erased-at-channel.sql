-- Whatever the channel still has of customers who were erased, as far as HQ has had the time to say so.
select cast(s.operation_id as varchar(60)) as row_key, cast('async_customer' as varchar(40)) as detail
  from async_customer s
  join customer c on c.async_id = s.async_id
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.title is not null or s.first_name is not null or s.middle_name is not null or s.last_name is not null or
        s.organization_name is not null or s.email is not null or s.phone is not null or s.receipt_email is not null
        or s.tax_number is not null or s.identification_number is not null)
union all
select cast(s.operation_id as varchar(60)) as row_key, 'async_customer' as detail
  from async_customer s
  join customer c on c.account_number = s.account_number
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.title is not null or s.first_name is not null or s.middle_name is not null or s.last_name is not null or
        s.organization_name is not null or s.email is not null or s.phone is not null or s.receipt_email is not null
        or s.tax_number is not null or s.identification_number is not null)
union all
select cast(s.operation_id as varchar(60)) as row_key, 'async_address' as detail
  from async_address s
  join customer c on c.async_id = s.async_id
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.purpose is not null or s.name is not null or s.street is not null or s.street_number is not null or
        s.building_complement is not null or s.district is not null or s.city is not null or s.county is not null or
        s.state is not null or s.postal_code is not null or s.phone is not null or s.email is not null)
union all
select cast(s.operation_id as varchar(60)) as row_key, 'async_address' as detail
  from async_address s
  join customer c on c.account_number = s.account_number
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.purpose is not null or s.name is not null or s.street is not null or s.street_number is not null or
        s.building_complement is not null or s.district is not null or s.city is not null or s.county is not null or
        s.state is not null or s.postal_code is not null or s.phone is not null or s.email is not null)
union all
select cast(s.operation_id as varchar(60)) as row_key, 'async_contact' as detail
  from async_contact s
  join customer c on c.async_id = s.async_id
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.contact_type is not null or s.value is not null or s.description is not null)
union all
select cast(s.operation_id as varchar(60)) as row_key, 'async_contact' as detail
  from async_contact s
  join customer c on c.account_number = s.account_number
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.contact_type is not null or s.value is not null or s.description is not null)
union all
select cast(s.operation_id as varchar(60)) as row_key, 'async_affiliation' as detail
  from async_affiliation s
  join customer c on c.async_id = s.async_id
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.affiliation is not null)
union all
select cast(s.operation_id as varchar(60)) as row_key, 'async_affiliation' as detail
  from async_affiliation s
  join customer c on c.account_number = s.account_number
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.affiliation is not null)
union all
select cast(s.operation_id as varchar(60)) as row_key, 'async_attribute' as detail
  from async_attribute s
  join customer c on c.async_id = s.async_id
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.name is not null or s.value_type is not null or s.value is not null)
union all
select cast(s.operation_id as varchar(60)) as row_key, 'async_attribute' as detail
  from async_attribute s
  join customer c on c.account_number = s.account_number
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.name is not null or s.value_type is not null or s.value is not null)
union all
select cast(s.operation_id as varchar(60)) as row_key, 'business_partner_request' as detail
  from business_partner_request s
  join customer c on c.async_id = s.async_id
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.organization_name is not null or s.requester_first_name is not null or s.requester_last_name is not null or
        s.email is not null or s.phone is not null or s.tax_number is not null)
union all
select cast(s.operation_id as varchar(60)) as row_key, 'business_partner_request' as detail
  from business_partner_request s
  join customer c on c.account_number = s.account_number
 where c.erased_at is not null
   and s.completed_at is not null
   and (s.organization_name is not null or s.requester_first_name is not null or s.requester_last_name is not null or
        s.email is not null or s.phone is not null or s.tax_number is not null)
