-- The starting amount of each shift, what was declared, and the difference.
insert into statement_voucher (statement_id, shift_id, voucher_type, tender_type, amount)
select s.statement_id, s.shift_id, v.voucher_type, cast(:#cash_tender as varchar(40)),
       case v.voucher_type when 'STARTING_AMOUNT' then s.starting_amount
                           when 'TENDER_DECLARATION' then s.counted_amount
                           else s.counted_amount - s.starting_amount - s.cash_amount end
  from retail_statement_shift s
  join (values (cast('STARTING_AMOUNT' as varchar(40))), ('TENDER_DECLARATION'), ('COUNT_DIFFERENCE')) as v (voucher_type)
    on v.voucher_type = 'STARTING_AMOUNT'
    or v.voucher_type = 'TENDER_DECLARATION' and s.counted_amount is not null
    or v.voucher_type = 'COUNT_DIFFERENCE' and s.counted_amount <> s.starting_amount + s.cash_amount
 where s.statement_id = :#statement_id
