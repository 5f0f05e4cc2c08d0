-- The next finished contacts of the inbox lose their values; the key stays, because it keeps a second arrival from counting.
update async_contact
   set contact_type = null, value = null, description = null, marketing_consent = null,
       emptied_at = :#now
 where operation_id in (
   select o.operation_id
     from async_contact o
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
    limit :#page_size)
   and sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
