-- A channel is left alone until somebody resumes it.
insert into channel_pause (channel_id, paused_at, paused_by)
select cast(:channel as varchar(60)), cast(:now as timestamp with time zone), cast(:by as varchar(100))
  from change_counter
 where counter_id = 1
   and not exists (select 1 from channel_pause where channel_id = :channel)
