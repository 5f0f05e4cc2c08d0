-- Which transaction changed a sales order, and which one its lines came from before.
insert into audit_log (
  changed_at, changed_by, action, channel_id, table_name, row_key, field, old_value, new_value)
values (
  :#now, 'synchronize-orders', :#action, :#channel_id, 'sales_order', :#row_key, :#field, :#old_value, :#new_value)
