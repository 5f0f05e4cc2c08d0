-- What a person is asked about, field by field: what HQ has, and what the channel wants.
insert into audit_log (
  changed_at, changed_by, action, channel_id, table_name, row_key, field, old_value, new_value, account_number, item)
values (
  :#now, 'synchronize-customers', :#action, :#channel_id, :#table_name, :#row_key, :#field, :#old_value, :#new_value, :#account_number, :#item)
