-- The channel gets at it in its next run, unless it is at another one.
update channel_cursor
   set full_session_id = :id
 where channel_id = :channel
   and flow = 'distribute-customers'
   and full_session_id is null
