-- When HQ received the newest row of a channel.
select max(received_at) as received_at
  from ${table}
 where channel_id = :channel
