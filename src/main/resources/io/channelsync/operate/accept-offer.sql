-- The name under which the accepted database is the channel's from now on; no row moves until it has taken it.
update channel_installation
   set installation_id = :id, registered_at = null, accepted_at = :accepted_at, confirmed_turn = 0
 where channel_id = :channel
