-- How far HQ believes the channel to be, and how far the log goes.
select n.change_number as head_change,
       (select c.change_number from channel_cursor c
         where c.channel_id = :#channel_id and c.flow = 'distribute-customers') as cursor_change
  from change_counter n
 where n.counter_id = 1
