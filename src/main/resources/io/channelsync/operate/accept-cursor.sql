-- HQ believes the channel where it is.
update channel_cursor
   set change_number = :change, updated_at = :now
 where channel_id = :channel
   and flow = 'distribute-customers'
