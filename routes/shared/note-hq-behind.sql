-- HQ has forgotten what a channel knows: from here on no number is given out, whichever daemon asks.
update change_counter
   set behind_since = :#now, behind_channel = :#channel_id
 where counter_id = 1
   and behind_since is null
