-- Customers that the till's search lists twice.
select async_id as row_key
  from customer_lookup
 where async_id is not null
 group by async_id
having count(*) > 1
