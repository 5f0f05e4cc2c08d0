-- A channel that HQ sends to for the first time gets its cursor.
insert into channel_cursor (channel_id, flow, change_number, updated_at)
values (:#channel_id, 'distribute-customers', 0, :#now)
