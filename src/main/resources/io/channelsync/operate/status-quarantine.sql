-- How many rows of each channel are in quarantine.
select channel_id, count(*) as row_count
  from quarantine
 where released_at is null
 group by channel_id
