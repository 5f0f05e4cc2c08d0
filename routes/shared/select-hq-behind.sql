-- Whether HQ is known to have forgotten something, and from which channel.
select behind_since, behind_channel
  from change_counter
 where counter_id = 1
