-- Posted statements whose aggregates are not their sales orders, or do not count their sales.
select distinct d.place, d.row_key, 'aggregate' as detail
  from (select s.channel_id as place, s.statement_id as row_key
          from retail_statement s
          join (select statement_id, account_number, currency, sales_order_number, 1 as orders, net_amount, tax_amount, gross_amount
                  from retail_statement_aggregate
                union all
                select statement_id, account_number, currency, sales_order_number, -1, -net_amount, -tax_amount, -gross_amount
                  from sales_order
                 where statement_id is not null) x on x.statement_id = s.statement_id
         where s.state = 'POSTED'
         group by s.channel_id, s.statement_id, x.account_number, x.currency, x.sales_order_number
        having sum(x.orders) <> 0
            or sum(x.net_amount) <> 0
            or sum(x.tax_amount) <> 0
            or sum(x.gross_amount) <> 0
        union all
        select s.channel_id, s.statement_id
          from retail_statement s
          join (select statement_id, account_number, currency, transaction_count as sales
                  from retail_statement_aggregate
                union all
                select statement_id, account_number, currency, -1
                  from retail_statement_transaction) x on x.statement_id = s.statement_id
         where s.state = 'POSTED'
         group by s.channel_id, s.statement_id, x.account_number, x.currency
        having sum(x.sales) <> 0) d
