-- An organization and its users.
insert into customer_hierarchy (hierarchy_number, name, organization_account, channel_id, operation_id, created_at)
values (:#hierarchy_number, :#name, :#organization_account, :#channel_id, :#operation_id, :#now)
