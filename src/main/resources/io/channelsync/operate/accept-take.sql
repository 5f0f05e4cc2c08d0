-- The database takes its new name, and the turn at which HQ is.
update channel_state
   set installation_id = :id, channel_id = :channel, turn = greatest(turn, :turn)
 where state_id = 1
