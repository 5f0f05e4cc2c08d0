-- The channels that have sent something of a person.
select channel_id
  from async_customer
 where async_id = cast(:guid as uuid)
    or account_number = cast(:account as varchar(20))
union
select channel_id
  from async_address
 where async_id = cast(:guid as uuid)
    or account_number = cast(:account as varchar(20))
union
select channel_id
  from async_contact
 where async_id = cast(:guid as uuid)
    or account_number = cast(:account as varchar(20))
union
select channel_id
  from async_affiliation
 where async_id = cast(:guid as uuid)
    or account_number = cast(:account as varchar(20))
union
select channel_id
  from async_attribute
 where async_id = cast(:guid as uuid)
    or account_number = cast(:account as varchar(20))
union
select channel_id
  from business_partner_request
 where async_id = cast(:guid as uuid)
    or account_number = cast(:account as varchar(20))
