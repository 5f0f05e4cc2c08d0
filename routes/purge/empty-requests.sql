-- The next business-partner requests of the inbox that are over, rejected ones too, lose their values; the key stays, because it keeps a second arrival from counting.
update business_partner_request
   set organization_name = null, requester_first_name = null, requester_last_name = null, email = null,
       phone = null, tax_number = null,
       emptied_at = :#now
 where operation_id in (
   select o.operation_id
     from business_partner_request o
     join channel_cursor k
       on k.channel_id = o.channel_id
      and k.flow = 'distribute-customers'
    where o.sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
      and o.emptied_at is null
      and o.completed_at < :#inbox_cutoff
      and (o.sync_error like 'rejected: %' and not o.report_due
        or o.change_number <= k.change_number
       and (o.account_number is not null
         or exists (select 1 from customer c where c.async_id = o.async_id)
         or exists (select 1 from customer_alias l where l.async_id = o.async_id)))
    limit :#page_size)
   and sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
