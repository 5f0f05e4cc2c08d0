-- Holders of loyalty cards that no card of the inbox gave them.
select h.channel_id as place,
       h.card_number as row_key,
       'no card says so' as detail
  from customer_loyalty_card h
 where not exists (select 1
                     from loyalty_card o
                    where o.channel_id = h.channel_id
                      and o.card_number = h.card_number
                      and o.account_number = h.account_number
                      and coalesce(o.issued_at, o.received_at) = coalesce(h.issued_at, o.received_at)
                      and o.sync_status = 'SYNCHRONIZED')
