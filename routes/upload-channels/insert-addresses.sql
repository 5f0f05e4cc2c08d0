-- A page of operations on addresses arrives in the inbox.
insert into async_address (
  channel_id, installation_number, replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,
  base_change_number, address_id, purpose, name, street, street_number, building_complement, district, city,
  county, state, postal_code, country, phone, email, is_primary, received_at, sync_status, sync_error)
values (
  :#channel_id, :#installation_number, :#replication_counter, :#operation_id, :#operation, :#async_id, :#account_number,
  :#created_at, :#created_by, :#base_change_number, :#address_id, :#purpose, :#name, :#street,
  :#street_number, :#building_complement, :#district, :#city, :#county, :#state, :#postal_code, :#country,
  :#phone, :#email, :#is_primary, :#now, :#sync_status, :#sync_error)
