-- Operations on the same addresses that wait, failed or need a decision: what came after them has to wait too.
select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.base_change_number,
       o.decisions, o.decided_change, o.address_id, o.purpose, o.name, o.street, o.street_number,
       o.building_complement, o.district, o.city, o.county, o.state, o.postal_code, o.country, o.phone, o.email,
       o.is_primary, c.account_number
  from async_address o
  join customer c
    on c.account_number = coalesce((select coalesce(m.merged_into, m.account_number) from customer m where m.account_number = o.account_number),
                                 o.account_number, (select g.account_number from customer g where g.async_id = o.async_id),
                                 (select l.account_number from customer_alias l where l.async_id = o.async_id))
 where o.address_id in (:#in:address_id)
   and o.operation in ('CREATE', 'UPDATE', 'DEACTIVATE')
   and (o.sync_status || '' in ('FAILED', 'NEEDS_DECISION')
     or o.sync_status || '' = 'PENDING' and o.next_attempt_at > :#now)
