-- A page of requests of business partners arrives in the inbox.
insert into business_partner_request (
  channel_id, installation_number, replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,
  base_change_number, request_type, organization_name, requester_first_name, requester_last_name, email, phone, tax_number,
  received_at, sync_status, sync_error)
values (
  :#channel_id, :#installation_number, :#replication_counter, :#operation_id, :#operation, :#async_id, :#account_number,
  :#created_at, :#created_by, :#base_change_number, :#request_type, :#organization_name, :#requester_first_name, :#requester_last_name, :#email,
  :#phone, :#tax_number, :#now, :#sync_status, :#sync_error)
