-- Which channel this database says it is, and how far it has applied the distribution log.
select channel_id, change_number
  from channel_state
