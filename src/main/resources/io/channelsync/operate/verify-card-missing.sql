-- Synchronized loyalty cards that are not their account's.
select o.channel_id as place,
       o.card_number as row_key,
       'holder' as detail
  from loyalty_card o
  left join customer_loyalty_card h on h.card_number = o.card_number
 where o.sync_status = 'SYNCHRONIZED'
   and (h.account_number is null or o.account_number is null or h.account_number <> o.account_number)
