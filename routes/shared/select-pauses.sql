-- The channels that are left alone by command.
select channel_id
  from channel_pause
