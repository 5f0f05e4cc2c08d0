-- The name and the number under which the accepted database is the channel's from now on; no row moves until it has taken them.
update channel_installation
   set installation_id = :id, installation_number = installation_number + 1, registered_at = null,
       accepted_at = :accepted_at, confirmed_turn = 0
 where channel_id = :channel
