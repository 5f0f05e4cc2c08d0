-- How far HQ believes the channel to be, how far the log goes, and whether somebody asked that it be read again.
select n.change_number as head_change,
       c.change_number as cursor_change,
       s.session_id as asked_session,
       s.kind as asked_kind,
       s.result as asked_state,
       s.from_change_number as asked_from,
       s.to_change_number as asked_to
  from change_counter n
  left join channel_cursor c
    on c.channel_id = :#channel_id
   and c.flow = 'distribute-customers'
  left join download_session s
    on s.session_id = c.full_session_id
 where n.counter_id = 1
