-- The channels that are left alone by command, since when and by whom.
select channel_id, paused_at, paused_by
  from channel_pause
 order by channel_id
