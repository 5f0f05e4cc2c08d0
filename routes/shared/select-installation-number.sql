-- Which of the channel's databases, counted from its first, the page in hand was read from; nothing if it is the channel's no more.
select installation_number
  from channel_installation
 where channel_id = :#channel_id
   and installation_id = :#installation_id
