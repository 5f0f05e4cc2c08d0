-- A page of operations on affiliations arrives in the inbox.
insert into async_affiliation (
  channel_id, installation_number, replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,
  base_change_number, affiliation, received_at, sync_status, sync_error)
values (
  :#channel_id, :#installation_number, :#replication_counter, :#operation_id, :#operation, :#async_id, :#account_number, :#created_at,
  :#created_by, :#base_change_number, :#affiliation, :#now, :#sync_status, :#sync_error)
