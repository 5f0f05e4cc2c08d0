-- One daemon at a time looks for what is held.
update held_alert_turn
   set taken_at = :#now
 where turn_id = 1
