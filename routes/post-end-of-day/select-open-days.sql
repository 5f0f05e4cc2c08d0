-- Business days with sales that are in no statement yet, no till open and no statement waiting to be marked.
select t.channel_id, t.business_date, count(*) as transaction_count
  from retail_transaction t
 where t.sync_status = 'PENDING'
   and t.transaction_type = 'CASH_AND_CARRY'
   and t.statement_id is null
   and (t.next_attempt_at is null or t.next_attempt_at <= :#now)
   and not exists (select 1 from retail_shift s
                    where s.channel_id = t.channel_id
                      and s.business_date = t.business_date
                      and s.status <> 'CLOSED')
   and not exists (select 1 from retail_statement r
                    where r.channel_id = t.channel_id
                      and r.business_date = t.business_date
                      and r.state = 'STARTED')
 group by t.channel_id, t.business_date
 order by t.channel_id, t.business_date
