-- The closed shifts of the day become part of the statement, each of one at most.
insert into retail_statement_shift (statement_id, channel_id, shift_id, terminal, starting_amount, counted_amount)
select cast(:#statement_id as uuid), s.channel_id, s.shift_id, s.terminal, coalesce(s.starting_amount, 0), s.counted_amount
  from retail_shift s
 where cast(:#statement_type as varchar(20)) <> 'TRANSACTIONAL'
   and s.channel_id = :#channel_id
   and s.business_date = :#business_date
   and (s.status = 'CLOSED' or s.status = 'BLIND_CLOSED' and s.counted_amount is not null)
   and not exists (select 1 from retail_statement_shift x
                    where x.channel_id = s.channel_id
                      and x.shift_id = s.shift_id)
