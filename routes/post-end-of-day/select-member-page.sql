-- The members of a statement one page after the other, as its frozen set knows them.
select m.transaction_id, m.channel_id, m.account_number, m.currency, t.net_amount, t.tax_amount, t.gross_amount
  from retail_statement_transaction m
  join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id
 where m.statement_id = :#statement_id
   and (cast(:#after as uuid) is null or m.transaction_id > cast(:#after as uuid))
 order by m.transaction_id
 limit :#page_size
