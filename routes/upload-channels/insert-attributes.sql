-- A page of operations on attributes arrives in the inbox.
insert into async_attribute (
  channel_id, installation_number, replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,
  base_change_number, name, value_type, value, received_at, sync_status, sync_error)
values (
  :#channel_id, :#installation_number, :#replication_counter, :#operation_id, :#operation, :#async_id, :#account_number, :#created_at,
  :#created_by, :#base_change_number, :#name, :#value_type, :#value, :#now, :#sync_status, :#sync_error)
