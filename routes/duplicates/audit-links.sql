-- No link is silent.
insert into audit_log (changed_at, changed_by, action, channel_id, table_name, row_key, field, new_value)
values (:#now, 'synchronize-customers', 'LINK', :#channel_id, 'customer_alias', :#async_key, 'account_number', :#account_number)
