-- The page as it stands now, each address with the account of its owner; whoever comes second finds nothing left to do.
-- Concatenated, so that the index over all that is pending is not taken for the way to a page.
select a.channel_id, a.replication_counter, a.operation_id, a.operation, a.async_id, a.created_at,
       a.created_by, a.base_change_number, a.address_id, a.purpose, a.name, a.street, a.street_number,
       a.building_complement, a.district, a.city, a.county, a.state, a.postal_code, a.country, a.phone,
       a.email, a.is_primary, c.account_number, c.party_type,
       coalesce(c.merged_into, c.account_number) as owner_account
  from async_address a
  join customer c
    on c.account_number = coalesce((select coalesce(m.merged_into, m.account_number) from customer m where m.account_number = a.account_number),
                                 a.account_number, (select o.account_number from customer o where o.async_id = a.async_id),
                                 (select l.account_number from customer_alias l where l.async_id = a.async_id))
 where a.operation_id in (:#in:operation_id)
   and a.sync_status || '' = 'PENDING'
   and c.merged_into is null
 order by a.operation_id
   for update
