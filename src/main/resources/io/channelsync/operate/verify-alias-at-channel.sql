-- Every link that the channel has, in the order of its GUID.
select async_id,
       account_number
  from customer_alias
 order by async_id
