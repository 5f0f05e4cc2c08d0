-- HQ offers a channel that it has never met a name for its database; until that has taken it, no row moves.
insert into channel_installation (channel_id, installation_id)
values (:#channel_id, :#installation_id)
