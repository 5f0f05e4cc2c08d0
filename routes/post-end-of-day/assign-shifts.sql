-- The shifts of a statement are looked for no more.
update retail_shift
   set statement_id = :#statement_id
 where cast(:#statement_type as varchar(20)) <> 'TRANSACTIONAL'
   and channel_id = :#channel_id
   and business_date = :#business_date
   and exists (select 1 from retail_statement_shift x
                where x.channel_id = retail_shift.channel_id
                  and x.shift_id = retail_shift.shift_id
                  and x.statement_id = :#statement_id)
