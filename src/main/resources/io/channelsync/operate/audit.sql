-- Remembers who changed what.
insert into audit_log (changed_at, changed_by, action, channel_id, table_name, row_key, field, old_value, new_value)
values (:now, :changedBy, :action, :channel, :table, :key, :field, :oldValue, :newValue)
