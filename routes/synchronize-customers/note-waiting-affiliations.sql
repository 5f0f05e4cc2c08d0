-- Operations whose customer HQ does not have say so; they are done as soon as it does.
update async_affiliation
   set sync_error = 'waits for its customer, whom HQ does not have yet', report_due = true
 where sync_status = 'PENDING'
   and (channel_id, operation_id) in (
     select o.channel_id, o.operation_id
       from async_affiliation o
      where o.sync_status = 'PENDING'
        and o.sync_error is null
        and not exists (select 1 from customer c where c.account_number = o.account_number)
        and (o.account_number is not null or not exists (select 1 from customer c where c.async_id = o.async_id)
             and not exists (select 1 from customer_alias l where l.async_id = o.async_id))
      limit :#page_size)
