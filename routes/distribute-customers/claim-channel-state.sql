-- Locks the channel for this page, if it still stands where it was read: a worker that was asleep writes nothing old.
update channel_state
   set updated_at = :#now, turn = greatest(turn, :#turn)
 where state_id = 1
   and installation_id = :#installation_id
   and change_number = :#state_change
