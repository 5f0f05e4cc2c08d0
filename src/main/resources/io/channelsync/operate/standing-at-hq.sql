-- What HQ knows of a channel's database, and whether the one that answered has been replaced.
select i.installation_id as known_installation, i.turn, i.confirmed_turn, i.registered_at,
       n.change_number as head_change,
       (select count(*) from retired_installation r where r.installation_id = :installation) as retired
  from change_counter n
  left join channel_installation i on i.channel_id = :channel
 where n.counter_id = 1
