-- The channel is not asked any more.
update channel_cursor
   set full_session_id = null
 where full_session_id = :id
