-- GUIDs that have an account of their own and are linked to another.
select 'HQ' as place,
       l.async_id as row_key,
       'account and link' as detail
  from customer_alias l
  join customer c on c.async_id = l.async_id
