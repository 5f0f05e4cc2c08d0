-- The members of the next customers by customer and currency, returns apart if they are to be: each group becomes one order, or several when it is large; in the order of customers.
select g.statement_id, g.account_number, g.currency, g.is_return, count(*) as transaction_count, sum(g.line_count) as line_count,
       sum(g.net_amount) as net_amount, sum(g.tax_amount) as tax_amount, sum(g.gross_amount) as gross_amount
  from (select m.statement_id, m.account_number, m.currency,
               case when cast(:#returns_apart as boolean) then m.is_return else false end as is_return,
               t.net_amount, t.tax_amount, t.gross_amount,
               (select count(*) from retail_transaction_line l
                 where l.channel_id = m.channel_id and l.transaction_id = m.transaction_id) as line_count
          from retail_statement_transaction m
          join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id
         where m.statement_id = :#statement_id
           and m.account_number > :#after_account
           and m.account_number <= (select max(p.account_number)
                                      from (select distinct n.account_number
                                              from retail_statement_transaction n
                                             where n.statement_id = :#statement_id
                                               and n.account_number > :#after_account
                                             order by n.account_number
                                             limit :#page_size) p)) g
 group by g.statement_id, g.account_number, g.currency, g.is_return
 order by g.account_number, g.currency, g.is_return
