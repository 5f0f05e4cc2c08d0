-- Posted statements whose event log has a gap: every step begins where another one ended, and the last is the posting.
select distinct d.place, d.row_key, 'event' as detail
  from (select s.channel_id as place, s.statement_id as row_key
          from retail_statement s
          left join retail_statement_event e
            on e.statement_id = s.statement_id
           and e.to_state = 'POSTED'
         where s.state = 'POSTED'
           and e.statement_id is null
        union all
        select s.channel_id, s.statement_id
          from retail_statement s
          join retail_statement_event e on e.statement_id = s.statement_id
          left join retail_statement_event b
            on b.statement_id = e.statement_id
           and b.to_state = e.from_state
         where s.state = 'POSTED'
           and e.from_state is not null
           and b.statement_id is null
        union all
        select s.channel_id, s.statement_id
          from retail_statement s
          left join retail_statement_event e
            on e.statement_id = s.statement_id
           and e.from_state is null
         where s.state = 'POSTED'
           and e.statement_id is null) d
