-- Posted statements whose members are not those of their kind.
select distinct d.place, d.row_key, d.detail
  from (select s.channel_id as place, s.statement_id as row_key, 'statement_type' as detail
          from retail_statement s
         where s.state = 'POSTED'
           and (s.statement_type not in ('FULL', 'TRANSACTIONAL', 'FINANCIAL')
             or s.statement_type = 'FINANCIAL' and exists (select 1 from retail_statement_transaction m where m.statement_id = s.statement_id)
             or s.statement_type = 'TRANSACTIONAL' and exists (select 1 from retail_statement_shift h where h.statement_id = s.statement_id))
        union all
        select s.channel_id, s.statement_id, 'is_return'
          from retail_statement s
          join retail_statement_transaction m on m.statement_id = s.statement_id
          join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id
         where s.state = 'POSTED'
           and case when m.is_return then 1 else 0 end <> case when t.gross_amount < 0 then 1 else 0 end) d
