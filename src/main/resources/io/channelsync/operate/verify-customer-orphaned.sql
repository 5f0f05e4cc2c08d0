-- Customers of a channel's GUID that no channel has asked for; those without a GUID were created at headquarters.
select 'HQ' as place,
       c.account_number as row_key,
       'no operation created it' as detail
  from customer c
 where c.channel_id is not null
   and c.async_id is not null
   and not exists (select 1
                     from async_customer o
                    where o.async_id = c.async_id
                      and o.operation = 'CREATE'
                      and o.sync_status in ('SYNCHRONIZED', 'SUPERSEDED'))
