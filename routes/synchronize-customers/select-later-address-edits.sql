-- Operations on the same addresses that came after those of the page and are over already: their rows were visible first.
-- Operation by operation, with a limit that none reaches: else PostgreSQL would begin with all that is over.
select o.*
  from async_address p
 cross join lateral (
        select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.base_change_number,
               o.address_id, o.purpose, o.name, o.street, o.street_number, o.building_complement, o.district, o.city,
               o.county, o.state, o.postal_code, o.country, o.phone, o.email, o.is_primary, o.account_number
          from async_address o
         where o.account_number = coalesce((select coalesce(m.merged_into, m.account_number) from customer m where m.account_number = p.account_number),
                                       p.account_number, (select g.account_number from customer g where g.async_id = p.async_id),
                                       (select l.account_number from customer_alias l where l.async_id = p.async_id))
           and o.channel_id = p.channel_id
           and (o.installation_number, o.replication_counter) > (p.installation_number, p.replication_counter)
           and o.address_id = p.address_id
           and o.operation <> 'CREATE'
           and o.sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
         limit 10000) o
 where p.operation_id in (:#in:operation_id)
