-- How far every channel has been sent the distribution log.
select channel_id, change_number
  from channel_cursor
 where flow = 'distribute-customers'
