-- The next finished affiliations of the inbox lose their values; the key stays, because it keeps a second arrival from counting.
-- The last one of a channel about an affiliation keeps it: an earlier operation that comes late is told by it that a later one is over.
update async_affiliation
   set affiliation = null,
       emptied_at = :#now
 where operation_id in (
   select o.operation_id
     from async_affiliation o
     join channel_cursor k
       on k.channel_id = o.channel_id
      and k.flow = 'distribute-customers'
    where o.sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
      and o.emptied_at is null
      and o.completed_at < :#inbox_cutoff
      and o.change_number <= k.change_number
      and (o.account_number is not null
        or exists (select 1 from customer c where c.async_id = o.async_id)
        or exists (select 1 from customer_alias l where l.async_id = o.async_id))
      and exists (
        select 1
          from async_affiliation l
         where l.account_number = o.account_number
           and l.channel_id = o.channel_id
           and l.affiliation = o.affiliation
           and (l.installation_number, l.replication_counter) > (o.installation_number, o.replication_counter)
           and l.sync_status in ('SYNCHRONIZED', 'SUPERSEDED'))
    limit :#page_size)
   and sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
