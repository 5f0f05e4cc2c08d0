-- How far this channel has applied the distribution log, in its own words.
select channel_id as state_channel_id, change_number as state_change
  from channel_state
 where state_id = 1
