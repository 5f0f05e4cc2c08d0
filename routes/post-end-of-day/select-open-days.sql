-- Business days with sales that are in no statement yet and no statement waiting to be marked, and how far their tills are; in the order of days.
select t.channel_id, t.business_date, count(*) as transaction_count,
       sum(case when (s.status = 'CLOSED' or s.status = 'BLIND_CLOSED' and s.counted_amount is not null) then 1 else 0 end) as in_closed_shifts,
       sum(case when t.shift_id is null then 1 else 0 end) as without_shift,
       (select count(*) from retail_shift o
         where o.channel_id = t.channel_id
           and o.business_date = t.business_date
           and not (o.status = 'CLOSED' or o.status = 'BLIND_CLOSED' and o.counted_amount is not null)) as open_shifts
  from retail_transaction t
  left join retail_shift s on s.channel_id = t.channel_id and s.shift_id = t.shift_id
 where t.sync_status = 'PENDING'
   and t.transaction_type = 'CASH_AND_CARRY'
   and t.statement_id is null
   and (t.next_attempt_at is null or t.next_attempt_at <= :#now)
   and not exists (select 1 from retail_statement r
                    where r.channel_id = t.channel_id
                      and r.business_date = t.business_date
                      and r.statement_type <> 'FINANCIAL'
                      and r.state = 'STARTED')
 group by t.channel_id, t.business_date
 order by t.channel_id, t.business_date
