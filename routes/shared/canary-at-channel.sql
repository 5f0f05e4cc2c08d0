-- A row as a till writes it; `validate --connect` writes it and takes it back.
insert into async_customer (operation_id, operation, async_id, created_at, created_by, party_type, first_name, last_name)
values (:#canary, 'CREATE', :#canary, :#now, 'validate', 'PERSON', 'Canary', 'Canary')
