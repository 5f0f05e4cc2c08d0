-- No number is given out until the end of the recovery.
update change_counter
   set behind_since = :now, behind_channel = :channel
 where counter_id = 1
   and behind_since is null
