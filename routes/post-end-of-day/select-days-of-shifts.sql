-- Business days with closed shifts that are in no statement yet, and no till open, in the order of days.
-- Without the trickle feed those whose sales are posted, or that have none: as long as some wait, the shifts go with them.
select s.channel_id, s.business_date, count(*) as shift_count
  from retail_shift s
 where (s.status = 'CLOSED' or s.status = 'BLIND_CLOSED' and s.counted_amount is not null)
   and s.statement_id is null
   and not exists (select 1 from retail_statement_shift x
                    where x.channel_id = s.channel_id
                      and x.shift_id = s.shift_id)
   and not exists (select 1 from retail_shift o
                    where o.channel_id = s.channel_id
                      and o.business_date = s.business_date
                      and not (o.status = 'CLOSED' or o.status = 'BLIND_CLOSED' and o.counted_amount is not null))
   and not exists (select 1 from retail_statement r
                    where r.channel_id = s.channel_id
                      and r.business_date = s.business_date
                      and r.statement_type <> 'TRANSACTIONAL'
                      and r.state = 'STARTED')
   and (cast(:#trickle_feed as boolean)
     or not exists (select 1 from retail_transaction t
                     where t.channel_id = s.channel_id
                       and t.transaction_type = 'CASH_AND_CARRY'
                       and t.business_date = s.business_date
                       and t.sync_status = 'PENDING'
                       and t.statement_id is null))
 group by s.channel_id, s.business_date
 order by s.channel_id, s.business_date
