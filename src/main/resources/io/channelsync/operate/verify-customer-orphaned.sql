-- Customers of a channel's GUID that this channel has not asked for; those without a GUID were created at headquarters.
-- Joins first and judges afterwards: a filtered subquery tempts PostgreSQL into nested loops while it has no statistics.
select 'HQ' as place,
       c.account_number as row_key,
       'no operation created it' as detail
  from customer c
  left join async_customer o on o.async_id = c.async_id
 where c.channel_id is not null
   and c.async_id is not null
 group by c.account_number
having max(case when o.operation = 'CREATE' and o.sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
                 and o.channel_id = c.channel_id
                then 1 else 0 end) = 0
