-- A closed business day starts a statement, in the next sequence of that day; how many sales to expect decides its turn until they are counted.
insert into retail_statement (statement_id, statement_type, channel_id, business_date, sequence, state, transaction_count, created_at)
select cast(:#statement_id as uuid), cast(:#statement_type as varchar(20)), cast(:#channel_id as varchar(60)), cast(:#business_date as date),
       (select coalesce(max(s.sequence), 0) + 1 from retail_statement s
         where s.channel_id = :#channel_id and s.business_date = :#business_date),
       'STARTED', cast(:#transaction_count as integer), cast(:#now as timestamp with time zone)
  from change_counter n
 where n.counter_id = 1
   and not exists (select 1 from retail_statement r
                    where r.channel_id = :#channel_id
                      and r.business_date = :#business_date
                      and r.statement_type = :#statement_type
                      and r.state = 'STARTED')
