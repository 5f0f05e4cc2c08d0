-- HQ notes that the channel was set back.
update channel_cursor
   set change_number = least(change_number, :#asked_from), updated_at = :#now
 where channel_id = :#channel_id
   and flow = 'distribute-customers'
