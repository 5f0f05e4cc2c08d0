-- Which database HQ takes for the channel's, and how often they moved together.
select i.installation_id as known_installation, i.turn, i.confirmed_turn, i.registered_at,
       n.change_number as head_change
  from change_counter n
  left join channel_installation i on i.channel_id = :#channel_id
 where n.counter_id = 1
