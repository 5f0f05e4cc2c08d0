-- Which channel a database says it is, and how far it is.
select channel_id as state_channel_id, installation_id as state_installation, turn as state_turn,
       change_number as state_change
  from channel_state
 where state_id = 1
