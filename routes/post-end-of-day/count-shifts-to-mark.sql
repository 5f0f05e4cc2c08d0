-- How many closed shifts of the day are in no statement, for a statement of shifts alone: with the trickle feed, or where no sale waits.
select count(*) as shift_count
  from retail_shift s
 where (cast(:#statement_type as varchar(20)) = 'FINANCIAL'
     or cast(:#statement_type as varchar(20)) = 'FULL'
    and not exists (select 1 from retail_transaction t
                     where t.channel_id = :#channel_id
                       and t.transaction_type = 'CASH_AND_CARRY'
                       and t.business_date = :#business_date
                       and t.sync_status = 'PENDING'
                       and t.statement_id is null))
   and s.channel_id = :#channel_id
   and s.business_date = :#business_date
   and (s.status = 'CLOSED' or s.status = 'BLIND_CLOSED' and s.counted_amount is not null)
   and s.statement_id is null
   and not exists (select 1 from retail_statement_shift x
                    where x.channel_id = s.channel_id
                      and x.shift_id = s.shift_id)
