-- Organizations that wait for somebody to approve or to reject them.
insert into prospect (channel_id, operation_id, state, created_at)
values (:#channel_id, :#operation_id, 'WAITING', :#now)
