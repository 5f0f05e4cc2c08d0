-- HQ notes that the channel has committed the turn; from here on it cannot be at an earlier one.
update channel_installation
   set confirmed_turn = greatest(confirmed_turn, :#turn)
 where channel_id = :#channel_id
   and installation_id = :#installation_id
