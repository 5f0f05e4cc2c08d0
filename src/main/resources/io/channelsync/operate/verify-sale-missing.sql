-- Synchronized sales that are in no posted statement, or name another one.
-- Joined, not "not exists": HSQLDB walks all members for each sale there.
select t.channel_id as place,
       t.transaction_id as row_key,
       'posted statement' as detail
  from retail_transaction t
  left join retail_statement_transaction m
    on m.channel_id = t.channel_id
   and m.transaction_id = t.transaction_id
  left join retail_statement s
    on s.statement_id = m.statement_id
   and s.statement_id = t.statement_id
   and s.state = 'POSTED'
 where t.transaction_type = 'CASH_AND_CARRY'
   and t.sync_status = 'SYNCHRONIZED'
   and s.statement_id is null
