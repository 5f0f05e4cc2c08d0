-- The cleared and valid sales of the day become members of the statement; when days are closed by shift, those of closed shifts.
update retail_transaction
   set statement_id = :#statement_id
 where cast(:#statement_type as varchar(20)) <> 'FINANCIAL'
   and channel_id = :#channel_id
   and business_date = :#business_date
   and transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and cleared
   and validation_status in ('SUCCESSFUL', 'NONE')
   and statement_id is null
   and (not cast(:#by_shift as boolean)
     or shift_id is null and cast(:#day_over as boolean)
     or exists (select 1 from retail_shift s
                 where s.channel_id = retail_transaction.channel_id
                   and s.shift_id = retail_transaction.shift_id
                   and (s.status = 'CLOSED' or s.status = 'BLIND_CLOSED' and s.counted_amount is not null)))
