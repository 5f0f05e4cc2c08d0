-- HQ is in the turn in which the channel is.
update channel_installation
   set turn = greatest(turn, :turn), confirmed_turn = greatest(confirmed_turn, :turn), registered_at = coalesce(registered_at, :now)
 where channel_id = :channel
   and installation_id = :installation
