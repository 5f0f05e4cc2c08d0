-- Operations that created a contact, where there is none with their GUID.
select o.channel_id as place,
       o.operation_id as row_key,
       'contact number' as detail
  from async_contact o
 where o.operation = 'CREATE'
   and o.sync_status = 'SYNCHRONIZED'
   and not exists (select 1 from customer_contact c where c.async_contact_id = o.contact_id)
