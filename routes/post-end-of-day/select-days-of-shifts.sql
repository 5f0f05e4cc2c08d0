-- With the trickle feed: business days with closed shifts that are in no statement yet, and no till open, in the order of days.
select s.channel_id, s.business_date, count(*) as shift_count
  from retail_shift s
 where (s.status = 'CLOSED' or s.status = 'BLIND_CLOSED' and s.counted_amount is not null)
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
                      and r.statement_type = 'FINANCIAL'
                      and r.state = 'STARTED')
 group by s.channel_id, s.business_date
 order by s.channel_id, s.business_date
