-- Sales orders whose lines do not add up to their totals.
select d.place, d.row_key, d.detail
  from (select h.channel_id as place,
               h.sales_order_number as row_key,
               case when h.net_amount <> coalesce(l.net, 0) then 'net_amount'
                    when h.tax_amount <> coalesce(l.tax, 0) then 'tax_amount'
               end as detail
          from sales_order h
          left join (select sales_order_number, sum(net_amount) as net, sum(tax_amount) as tax
                       from sales_order_line
                      group by sales_order_number) l on l.sales_order_number = h.sales_order_number) d
 where d.detail is not null
