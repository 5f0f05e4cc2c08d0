-- Synchronized sales that are in no posted statement.
select t.channel_id as place,
       t.transaction_id as row_key,
       'posted statement' as detail
  from retail_transaction t
 where t.transaction_type = 'CASH_AND_CARRY'
   and t.sync_status = 'SYNCHRONIZED'
   and not exists (select 1
                     from retail_statement_transaction m
                     join retail_statement s on s.statement_id = m.statement_id
                    where m.channel_id = t.channel_id
                      and m.transaction_id = t.transaction_id
                      and s.state = 'POSTED')
