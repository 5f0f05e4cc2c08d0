-- Whether the account was blocked before it was linked.
select new_value
  from audit_log
 where action = 'LINK'
   and table_name = 'customer'
   and row_key = :former
   and field = 'was_blocked'
 order by audit_id desc
 fetch first 1 rows only
