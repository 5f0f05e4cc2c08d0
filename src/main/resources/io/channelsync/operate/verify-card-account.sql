-- Synchronized loyalty cards that went up under another account than that of the GUID they refer to.
select o.channel_id as place,
       o.card_number as row_key,
       'account_number' as detail
  from loyalty_card o
  left join customer c on c.async_id = o.async_id
  left join customer_alias l on l.async_id = o.async_id
 where o.sync_status = 'SYNCHRONIZED'
   and (o.account_number is null or coalesce(c.account_number, l.account_number) <> o.account_number)
