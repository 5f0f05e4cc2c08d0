-- A page of operations on contacts arrives in the inbox.
insert into async_contact (
  channel_id, installation_number, replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,
  base_change_number, contact_id, contact_type, value, description, is_primary, marketing_consent, received_at,
  sync_status, sync_error)
values (
  :#channel_id, :#installation_number, :#replication_counter, :#operation_id, :#operation, :#async_id, :#account_number, :#created_at,
  :#created_by, :#base_change_number, :#contact_id, :#contact_type, :#value, :#description, :#is_primary,
  :#marketing_consent, :#now, :#sync_status, :#sync_error)
