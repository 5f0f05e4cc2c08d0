-- Posted statements that say something a posted statement does not say, or that stand in another day than their sales.
select s.channel_id as place,
       s.statement_id as row_key,
       case when s.posted_at is null then 'posted_at'
            when s.statement_number is null then 'statement_number'
            else 'error'
       end as detail
  from retail_statement s
 where s.state = 'POSTED'
   and (s.posted_at is null or s.statement_number is null or s.error_code is not null or s.error_message is not null)
union all
select s.channel_id,
       s.statement_id,
       'sequence'
  from retail_statement s
  join (select channel_id, business_date, count(*) as statements, max(sequence) as highest
          from retail_statement
         group by channel_id, business_date) d
    on d.channel_id = s.channel_id
   and d.business_date = s.business_date
 where d.statements <> d.highest
union all
select distinct s.channel_id, s.statement_id, 'business_date'
  from retail_statement s
  join retail_statement_transaction m on m.statement_id = s.statement_id
  join retail_transaction t
    on t.channel_id = m.channel_id
   and t.transaction_id = m.transaction_id
 where t.business_date <> s.business_date
    or t.channel_id <> s.channel_id
