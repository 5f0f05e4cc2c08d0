-- The totals of the members.
select count(*) as transaction_count, sum(t.net_amount) as net_amount, sum(t.tax_amount) as tax_amount,
       sum(t.gross_amount) as gross_amount
  from retail_statement_transaction m
  join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id
 where m.statement_id = :#statement_id
