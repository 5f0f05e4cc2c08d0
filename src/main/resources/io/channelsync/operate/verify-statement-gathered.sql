-- Posted statements whose aggregates do not gather their members: other bounds, counts of sales and lines, or sums.
select distinct d.place, d.row_key, d.detail
  from (select s.channel_id as place, s.statement_id as row_key, 'aggregate' as detail
          from retail_statement s
          join retail_statement_aggregate a on a.statement_id = s.statement_id
          left join retail_statement_transaction m on m.statement_id = a.statement_id and m.aggregate_number = a.aggregate_number
         where s.state = 'POSTED'
           and (case when a.first_transaction_id is null then 1 else 0 end <> case when a.last_transaction_id is null then 1 else 0 end
             or m.transaction_id < a.first_transaction_id
             or m.transaction_id > a.last_transaction_id
             or a.is_return and not m.is_return)
        union all
        select s.channel_id, s.statement_id, 'aggregate'
          from retail_statement s
          join (select statement_id, account_number, currency, aggregate_number, transaction_count as sales, line_count as lines, net_amount as net
                  from retail_statement_aggregate
                union all
                select m.statement_id, m.account_number, m.currency, m.aggregate_number, -1, 0, -t.net_amount
                  from retail_statement_transaction m
                  join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id
                union all
                select m.statement_id, m.account_number, m.currency, m.aggregate_number, 0, -1, 0
                  from retail_statement_transaction m
                  join retail_transaction_line l on l.channel_id = m.channel_id and l.transaction_id = m.transaction_id) x
            on x.statement_id = s.statement_id
         where s.state = 'POSTED'
         group by s.channel_id, s.statement_id, x.account_number, x.currency, x.aggregate_number
        having sum(x.sales) <> 0
            or sum(x.lines) <> 0
            or sum(x.net) <> 0) d
