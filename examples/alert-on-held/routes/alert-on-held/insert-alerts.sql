-- What is told now.
insert into held_alert (kind, item_id, channel_id, state, reason, since, noted_at)
values (:#kind, :#item_id, :#channel_id, :#state, :#reason, :#since, :#now)
