-- The totals of the members.
select count(*) as transaction_count, coalesce(sum(t.net_amount), 0) as net_amount, coalesce(sum(t.tax_amount), 0) as tax_amount,
       coalesce(sum(t.gross_amount), 0) as gross_amount
  from retail_statement_transaction m
  join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id
 where m.statement_id = :#statement_id
