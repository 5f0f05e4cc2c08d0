-- HQ notes where the channel went back to.
update channel_cursor
   set change_number = greatest(change_number, :stood), updated_at = :now
 where channel_id = :channel
   and flow = 'distribute-customers'
