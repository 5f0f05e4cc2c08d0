-- Posted statements whose totals are not those of their sales, of their orders or of their invoices.
select d.place, d.row_key, d.detail
  from (select s.channel_id as place,
               s.statement_id as row_key,
               case when s.transaction_count <> coalesce(m.members, 0) then 'transaction_count'
                    when s.net_amount <> coalesce(m.net, 0) then 'net_amount of its sales'
                    when s.tax_amount <> coalesce(m.tax, 0) then 'tax_amount of its sales'
                    when s.gross_amount <> coalesce(m.gross, 0) then 'gross_amount of its sales'
                    when s.net_amount <> coalesce(o.net, 0) then 'net_amount of its orders'
                    when s.tax_amount <> coalesce(o.tax, 0) then 'tax_amount of its orders'
                    when s.gross_amount <> coalesce(o.gross, 0) then 'gross_amount of its orders'
                    when s.net_amount <> coalesce(i.net, 0) then 'net_amount of its invoices'
                    when s.tax_amount <> coalesce(i.tax, 0) then 'tax_amount of its invoices'
                    when s.gross_amount <> coalesce(i.gross, 0) then 'gross_amount of its invoices'
               end as detail
          from retail_statement s
          left join (select r.statement_id, count(*) as members, sum(t.net_amount) as net,
                            sum(t.tax_amount) as tax, sum(t.gross_amount) as gross
                       from retail_statement_transaction r
                       join retail_transaction t
                         on t.channel_id = r.channel_id and t.transaction_id = r.transaction_id
                      group by r.statement_id) m on m.statement_id = s.statement_id
          left join (select statement_id, sum(net_amount) as net,
                            sum(tax_amount) as tax, sum(gross_amount) as gross
                       from sales_order
                      group by statement_id) o on o.statement_id = s.statement_id
          left join (select statement_id, sum(net_amount) as net,
                            sum(tax_amount) as tax, sum(gross_amount) as gross
                       from sales_invoice
                      group by statement_id) i on i.statement_id = s.statement_id
         where s.state = 'POSTED') d
 where d.detail is not null
