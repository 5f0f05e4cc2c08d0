-- Members whose lines or payments do not add up to their header, at most a hundred.
select m.transaction_id
  from retail_statement_transaction m
  join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id
 where m.statement_id = :#statement_id
   and ((t.net_amount, t.tax_amount) <> (select coalesce(sum(l.net_amount), 0), coalesce(sum(l.tax_amount), 0) from retail_transaction_line l
                                          where l.channel_id = m.channel_id and l.transaction_id = m.transaction_id)
     or t.gross_amount <> (select coalesce(sum(p.amount), 0) from retail_transaction_payment p
                            where p.channel_id = m.channel_id and p.transaction_id = m.transaction_id)
     or t.gross_amount <> t.net_amount + t.tax_amount)
 limit 100
