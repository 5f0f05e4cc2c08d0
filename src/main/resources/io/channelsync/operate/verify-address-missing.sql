-- Operations that created an address, where there is none with their GUID.
select o.channel_id as place,
       o.operation_id as row_key,
       'address number' as detail
  from async_address o
 where o.operation = 'CREATE'
   and o.sync_status = 'SYNCHRONIZED'
   and not exists (select 1 from customer_address a where a.async_address_id = o.address_id)
