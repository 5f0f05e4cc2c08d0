-- The sales of a statement by state.
select t.sync_status, count(*) as row_count
  from retail_statement_transaction m
  join retail_transaction t
    on t.channel_id = m.channel_id
   and t.transaction_id = m.transaction_id
 where m.statement_id = :id
 group by t.sync_status
 order by t.sync_status
