-- HQ moves first: whatever a channel sees in this turn was committed here before the turn was.
update channel_installation
   set turn = turn + 1
 where channel_id = :#channel_id
   and installation_id = :#installation_id
   and turn >= :#turn
