-- Synchronized transactions whose lines do not add up to their totals.
select d.place, d.row_key, d.detail
  from (select h.channel_id as place,
               h.transaction_id as row_key,
               case when h.net_amount <> coalesce(l.net, 0) then 'net_amount'
                    when h.tax_amount <> coalesce(l.tax, 0) then 'tax_amount'
               end as detail
          from retail_transaction h
          left join (select channel_id, transaction_id, sum(net_amount) as net, sum(tax_amount) as tax
                       from retail_transaction_line
                      group by channel_id, transaction_id) l
            on l.channel_id = h.channel_id
           and l.transaction_id = h.transaction_id
         where h.sync_status = 'SYNCHRONIZED') d
 where d.detail is not null
