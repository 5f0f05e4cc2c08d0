-- Remembers which rows move to another account, so that this can be undone.
insert into audit_log (changed_at, changed_by, action, table_name, row_key, field, old_value, new_value)
select cast(:now as timestamp with time zone), cast(:by as varchar(100)), 'LINK', '${table}', cast(${key} as varchar(60)), 'account_number',
       cast(:former as varchar(20)), cast(:account as varchar(20))
  from ${table}
 where account_number = :former${open}
