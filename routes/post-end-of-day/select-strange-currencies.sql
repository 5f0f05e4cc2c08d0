-- Currencies in which the new invoices of a statement are worth something else than its members.
select x.currency as what, sum(x.posted) as posted, sum(x.calculated) as calculated
  from (select i.currency, i.gross_amount as posted, cast(0 as decimal(19,4)) as calculated
          from sales_invoice i
         where i.statement_id = :#statement_id
        union all
        select m.currency, cast(0 as decimal(19,4)) as posted, t.gross_amount as calculated
          from retail_statement_transaction m
          join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id
         where m.statement_id = :#statement_id) x
 group by x.currency
having sum(x.posted) <> sum(x.calculated)
 order by x.currency
