-- HQ notes that the database has taken its name; from here on it cannot be at an earlier turn.
update channel_installation
   set registered_at = :now, confirmed_turn = :turn
 where channel_id = :channel
   and installation_id = :id
