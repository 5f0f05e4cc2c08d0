-- What operations have changed, field by field, and who has corrected or decided what.
select row_key, changed_at, changed_by, action, field, old_value, new_value
  from audit_log
 where row_key in (:keys)
   and field is not null
 order by audit_id
