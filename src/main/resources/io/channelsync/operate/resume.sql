-- A channel is served again.
delete from channel_pause
 where channel_id = :channel
