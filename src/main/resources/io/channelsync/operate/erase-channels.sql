-- The channels that have sent something of a person, under whichever GUID.
select distinct o.channel_id
  from ${table} o
 where o.async_id = cast(:guid as uuid)
    or o.account_number = cast(:account as varchar(20))
    or o.async_id in (select a.async_id from customer_alias a where a.account_number = cast(:account as varchar(20)))
    or o.account_number in (select a.former_account from customer_alias a where a.account_number = cast(:account as varchar(20)))
