-- HQ notes how far the channel is, after the channel has committed.
update channel_cursor
   set change_number = :#page_change, updated_at = :#now
 where channel_id = :#channel_id
   and flow = 'distribute-customers'
