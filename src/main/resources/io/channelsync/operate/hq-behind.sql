-- Since when HQ is known to have been restored, and which channel knows more.
select behind_since, behind_channel
  from change_counter
 where counter_id = 1
   and behind_since is not null
