-- Orders and sales that are called repaired though nobody has repaired them, and orders on hold without a code.
select t.channel_id as place, t.transaction_id as row_key, 'repaired_at' as detail
  from retail_transaction t
 where t.repaired_at is not null
   and not exists (select 1 from audit_log a
                    where a.action = 'FIX'
                      and a.channel_id = t.channel_id
                      and a.table_name = 'retail_transaction'
                      and a.row_key = cast(t.transaction_id as varchar(36)))
union all
select s.channel_id, s.transaction_id, 'hold_code'
  from order_status s
 where case when s.hold_code is null then 0 else 1 end <> case when coalesce(s.status, '') = 'EDITING' then 1 else 0 end
