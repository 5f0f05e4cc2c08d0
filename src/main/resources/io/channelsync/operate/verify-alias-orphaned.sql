-- Links that no decision accounts for, or whose GUID no operation brought.
select 'HQ' as place,
       l.async_id as row_key,
       'nobody decided it' as detail
  from customer_alias l
 where not exists (select 1
                     from customer_duplicate d
                    where d.async_id = l.async_id
                      and d.matched_account = l.account_number
                      and d.state = 'LINKED')
    or not exists (select 1 from async_customer o
                    where o.async_id = l.async_id
                      and o.operation = 'CREATE'
                      and (o.channel_id = l.channel_id or l.channel_id is null))
