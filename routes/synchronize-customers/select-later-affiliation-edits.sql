-- Operations on the same affiliations that came after those of the page and are over already: their rows were visible first.
-- Operation by operation, with a limit that none reaches: else PostgreSQL would begin with all that is over.
select o.*
  from async_affiliation p
 cross join lateral (
        select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.base_change_number,
               o.affiliation, o.account_number
          from async_affiliation o
         where o.account_number = coalesce((select coalesce(m.merged_into, m.account_number) from customer m where m.account_number = p.account_number),
                                       p.account_number, (select g.account_number from customer g where g.async_id = p.async_id),
                                       (select l.account_number from customer_alias l where l.async_id = p.async_id))
           and o.channel_id = p.channel_id
           and (o.installation_number, o.replication_counter) > (p.installation_number, p.replication_counter)
           and o.affiliation = p.affiliation
           and o.sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
         limit 10000) o
 where p.operation_id in (:#in:operation_id)
