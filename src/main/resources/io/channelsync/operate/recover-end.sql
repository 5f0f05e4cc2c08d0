-- Numbers are given out again.
update change_counter
   set behind_since = null, behind_channel = null, recovered_at = :now
 where counter_id = 1
