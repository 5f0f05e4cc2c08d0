-- Who changed what; the values stay in the table.
select changed_at, changed_by, action, table_name, row_key, field
  from audit_log
 where row_key in (:keys)
 order by audit_id
