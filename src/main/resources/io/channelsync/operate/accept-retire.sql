-- A database that was the channel's is not so any more.
insert into retired_installation (installation_id, channel_id, retired_at)
select cast(:installation as uuid), :channel, :now
  from change_counter
 where counter_id = 1
   and not exists (select 1 from retired_installation where installation_id = :installation)
