-- GUIDs with more than one account.
select 'HQ' as place,
       async_id as row_key,
       'account' as detail
  from customer
 where async_id is not null
 group by async_id
having count(*) > 1
