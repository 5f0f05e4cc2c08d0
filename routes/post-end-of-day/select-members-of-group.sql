-- The members of one group that is too large for one order, page by page, with the number of their lines.
select m.transaction_id, t.net_amount, t.tax_amount, t.gross_amount,
       (select count(*) from retail_transaction_line l
         where l.channel_id = m.channel_id and l.transaction_id = m.transaction_id) as line_count
  from retail_statement_transaction m
  join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id
 where m.statement_id = :#statement_id
   and m.account_number = :#account_number
   and m.currency = :#currency
   and (m.is_return = cast(:#is_return as boolean) or not cast(:#returns_apart as boolean))
   and (cast(:#after as uuid) is null or m.transaction_id > cast(:#after as uuid))
 order by m.transaction_id
 limit :#page_size
