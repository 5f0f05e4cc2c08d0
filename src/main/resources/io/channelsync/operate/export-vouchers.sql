-- The vouchers of an export, shift by shift, in the order of their statements.
select v.statement_id, s.statement_number, s.channel_id, s.business_date, v.shift_id, h.terminal, v.voucher_type, v.tender_type, v.amount
  from statement_voucher v
  join retail_statement s on s.statement_id = v.statement_id
  left join retail_statement_shift h on h.channel_id = s.channel_id and h.shift_id = v.shift_id
 where s.state = 'POSTED'
   ${conditions}
 order by s.statement_number, v.shift_id, v.voucher_type
