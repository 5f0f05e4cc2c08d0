-- HQ learns again which database is the channel's, and in which turn it is.
insert into channel_installation (channel_id, installation_id, turn, confirmed_turn, registered_at)
values (:channel, :installation, :turn, :turn, :now)
