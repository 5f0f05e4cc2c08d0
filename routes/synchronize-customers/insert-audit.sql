-- What the edits changed, field by field, and what they ran into.
insert into audit_log (
  changed_at, changed_by, action, channel_id, table_name, row_key, field, old_value, new_value, account_number, item,
  change_number)
values (
  :#now, 'synchronize-customers', :#action, :#channel_id, :#table_name, :#row_key, :#field, :#old_value, :#new_value, :#account_number, :#item,
  :#change_number)
