-- The first time that finished rows leave a channel.
insert into purge_mark (channel_id, purged_before)
values (:#channel_id, :#staging_cutoff)
