-- The members of every posted statement in the order in which their fingerprint was taken, and that fingerprint.
select s.statement_id as row_key, s.statement_id, s.channel_id as place, s.member_hash, m.transaction_id, m.channel_id, m.account_number, m.currency,
       t.net_amount, t.tax_amount, t.gross_amount
  from retail_statement s
  left join retail_statement_transaction m on m.statement_id = s.statement_id
  left join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id
 where s.state = 'POSTED'
 order by s.statement_id, m.transaction_id
