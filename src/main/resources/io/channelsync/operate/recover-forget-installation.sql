-- HQ's word on the channel's database gives way to the channel's own.
delete from channel_installation
 where channel_id = :channel
   and installation_id <> :installation
