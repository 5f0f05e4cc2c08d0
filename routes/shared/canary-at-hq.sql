-- The same row as it arrives in the inbox; `validate --connect` writes it and takes it back.
insert into async_customer (channel_id, operation_id, replication_counter, operation, async_id, created_at, created_by, party_type,
       first_name, last_name, received_at, sync_status)
values (:#channel_id, :#canary, 0, 'CREATE', :#canary, :#now, 'validate', 'PERSON', 'Canary', 'Canary', :#now, 'PENDING')
