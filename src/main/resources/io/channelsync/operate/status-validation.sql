-- How many sales each rule refuses.
select e.rule, count(distinct e.transaction_id) as row_count
  from retail_transaction_validation_error e
  join retail_transaction t
    on t.channel_id = e.channel_id
   and t.transaction_id = e.transaction_id
 where t.sync_status = 'FAILED'
 group by e.rule
 order by e.rule
