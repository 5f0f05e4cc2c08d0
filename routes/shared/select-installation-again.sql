-- The same after the channel was asked, and whether the database that answered was another's predecessor.
select i.installation_id as known_installation, i.turn, i.confirmed_turn, i.registered_at,
       n.change_number as head_change,
       (select count(*) from retired_installation r where r.installation_id = :#state_installation) as retired
  from change_counter n
  left join channel_installation i on i.channel_id = :#channel_id
 where n.counter_id = 1
