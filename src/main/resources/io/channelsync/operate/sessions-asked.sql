-- What a channel was asked for and has not done, and whether it was ever sent anything.
select full_session_id
  from channel_cursor
 where channel_id = :channel
   and flow = 'distribute-customers'
