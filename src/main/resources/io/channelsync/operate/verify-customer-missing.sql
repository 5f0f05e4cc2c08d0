-- Operations that created a customer, where no account has their GUID and none is linked to it.
select o.channel_id as place,
       o.operation_id as row_key,
       'account' as detail
  from async_customer o
 where o.operation = 'CREATE'
   and o.sync_status = 'SYNCHRONIZED'
   and not exists (select 1 from customer c where c.async_id = o.async_id)
   and not exists (select 1 from customer_alias l where l.async_id = o.async_id)
