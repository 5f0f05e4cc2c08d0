-- How many closed shifts of the day are in no statement, for a statement of shifts alone.
select count(*) as shift_count
  from retail_shift s
 where cast(:#statement_type as varchar(20)) = 'FINANCIAL'
   and s.channel_id = :#channel_id
   and s.business_date = :#business_date
   and (s.status = 'CLOSED' or s.status = 'BLIND_CLOSED' and s.counted_amount is not null)
   and not exists (select 1 from retail_statement_shift x
                    where x.channel_id = s.channel_id
                      and x.shift_id = s.shift_id)
