-- The channel goes back to where it stood: it has everything up to there.
update channel_state
   set change_number = greatest(change_number, :stood)
 where state_id = 1
