-- A page of operations on customers arrives in the inbox.
insert into async_customer (
  channel_id, installation_number, replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,
  base_change_number, party_type, title, first_name, middle_name, last_name, organization_name, email, phone,
  receipt_email, receipt_option, customer_group, currency, language, tax_number, identification_number,
  address_book, received_at, sync_status, sync_error)
values (
  :#channel_id, :#installation_number, :#replication_counter, :#operation_id, :#operation, :#async_id, :#account_number,
  :#created_at, :#created_by, :#base_change_number, :#party_type, :#title, :#first_name, :#middle_name,
  :#last_name, :#organization_name, :#email, :#phone, :#receipt_email, :#receipt_option, :#customer_group,
  :#currency, :#language, :#tax_number, :#identification_number, :#address_book, :#now, :#sync_status,
  :#sync_error)
