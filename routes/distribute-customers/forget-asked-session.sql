-- The channel goes on as every other.
update channel_cursor
   set full_session_id = null
 where channel_id = :#channel_id
   and flow = 'distribute-customers'
   and full_session_id = :#asked_session
