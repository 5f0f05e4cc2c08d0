-- Which channel this database is, and how far it is, in its own words.
select channel_id as state_channel_id, installation_id as state_installation, turn as state_turn,
       change_number as state_change
  from channel_state
 where state_id = 1
