-- Posted statements whose vouchers are not those of their shifts: what remains after taking one from the other.
select distinct d.place, d.row_key, d.detail
  from (select s.channel_id as place, s.statement_id as row_key, x.voucher_type as detail
          from retail_statement s
          join (select statement_id, shift_id, cast('STARTING_AMOUNT' as varchar(40)) as voucher_type, starting_amount as amount, 1 as vouchers
                  from retail_statement_shift
                union all
                select statement_id, shift_id, cast('TENDER_DECLARATION' as varchar(40)), counted_amount, 1
                  from retail_statement_shift
                 where counted_amount is not null
                union all
                select statement_id, shift_id, cast('COUNT_DIFFERENCE' as varchar(40)), counted_amount - starting_amount - cash_amount, 1
                  from retail_statement_shift
                 where counted_amount <> starting_amount + cash_amount
                union all
                select statement_id, shift_id, voucher_type, -amount, -1
                  from statement_voucher) x on x.statement_id = s.statement_id
         where s.state = 'POSTED'
         group by s.channel_id, s.statement_id, x.shift_id, x.voucher_type
        having sum(x.amount) <> 0
            or sum(x.vouchers) <> 0
        union all
        select s.channel_id, s.statement_id, cast('tender_type' as varchar(40))
          from retail_statement s
          join statement_voucher v on v.statement_id = s.statement_id
         where s.state = 'POSTED'
         group by s.channel_id, s.statement_id
        having min(v.tender_type) <> max(v.tender_type)) d
