-- The channel reads the log again from there.
update channel_state
   set change_number = least(change_number, :#asked_from), updated_at = :#now
 where state_id = 1
   and installation_id = :#installation_id
   and change_number = :#state_change
