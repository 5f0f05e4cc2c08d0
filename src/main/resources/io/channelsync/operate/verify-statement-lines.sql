-- Posted statements where the lines of the orders, by customer, item, unit and price, are not those of the sales.
select distinct d.place, d.row_key, 'lines' as detail
  from (select s.channel_id as place, s.statement_id as row_key
          from retail_statement s
          join (select m.statement_id, m.account_number, m.currency, l.item_id, l.unit, l.unit_price,
                       l.quantity, l.discount_amount, l.tax_amount, l.net_amount
                  from retail_statement_transaction m
                  join retail_transaction_line l
                    on l.channel_id = m.channel_id
                   and l.transaction_id = m.transaction_id
                union all
                select o.statement_id, o.account_number, o.currency, l.item_id, l.unit, l.unit_price,
                       -l.quantity, -l.discount_amount, -l.tax_amount, -l.net_amount
                  from sales_order o
                  join sales_order_line l on l.sales_order_number = o.sales_order_number
                 where o.statement_id is not null) x on x.statement_id = s.statement_id
         where s.state = 'POSTED'
         group by s.channel_id, s.statement_id, x.account_number, x.currency, x.item_id, x.unit, x.unit_price
        having sum(x.quantity) <> 0
            or sum(x.discount_amount) <> 0
            or sum(x.tax_amount) <> 0
            or sum(x.net_amount) <> 0) d
