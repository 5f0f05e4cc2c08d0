-- Shifts of posted statements that are not closed shifts of their day, or not as the till closed them, or that think they are in a statement.
select s.channel_id as place,
       s.statement_id as row_key,
       case when h.shift_id is null then 'shift'
            when h.business_date <> s.business_date then 'business_date'
            when h.status not in ('CLOSED', 'BLIND_CLOSED') then 'status'
            when coalesce(x.terminal, '') <> coalesce(h.terminal, '') then 'terminal'
            when x.starting_amount <> coalesce(h.starting_amount, 0) then 'starting_amount'
            when x.cash_amount is null then 'cash_amount'
            else 'counted_amount'
       end as detail
  from retail_statement s
  join retail_statement_shift x on x.statement_id = s.statement_id
  left join retail_shift h
    on h.channel_id = x.channel_id
   and h.channel_id = s.channel_id
   and h.shift_id = x.shift_id
 where s.state = 'POSTED'
   and (h.shift_id is null
     or h.business_date <> s.business_date
     or h.status not in ('CLOSED', 'BLIND_CLOSED')
     or coalesce(x.terminal, '') <> coalesce(h.terminal, '')
     or x.starting_amount <> coalesce(h.starting_amount, 0)
     or x.cash_amount is null
     or coalesce(x.counted_amount, -1) <> coalesce(h.counted_amount, -1))
union all
select h.channel_id as place, h.statement_id as row_key, 'statement_id' as detail
  from retail_shift h
 where h.statement_id is not null
   and not exists (select 1 from retail_statement_shift x
                    where x.channel_id = h.channel_id
                      and x.shift_id = h.shift_id
                      and x.statement_id = h.statement_id)
