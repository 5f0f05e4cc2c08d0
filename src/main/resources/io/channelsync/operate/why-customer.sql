-- The customer of a GUID or an account, with the number of addresses, and no personal values.
select c.account_number, c.async_id, c.party_number, c.channel_id, c.created_at, c.modified_at, c.change_number, c.blocked, c.erased_at,
       (select count(*) from customer_address a where a.account_number = c.account_number) as addresses
  from customer c
 where c.async_id = cast(:asyncId as uuid)
    or c.account_number = cast(:account as varchar(20))
    or c.account_number = (select l.account_number from customer_alias l where l.async_id = cast(:asyncId as uuid))
