-- How far a channel has been sent the distribution log.
select change_number, updated_at
  from channel_cursor
 where channel_id = :channel
   and flow = 'distribute-customers'
