-- The channel has applied the log up to here; what is applied again does not take it back.
update channel_state
   set change_number = greatest(change_number, :#page_change), turn = greatest(turn, :#turn), updated_at = :#now
 where state_id = 1
   and installation_id = :#installation_id
   and change_number = :#state_change
