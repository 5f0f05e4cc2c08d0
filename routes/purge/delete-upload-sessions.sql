-- The next upload sessions that are over for long enough.
delete from upload_session
 where session_id in (
   select s.session_id
     from upload_session s
    where s.ended_at < :#session_cutoff
    limit :#page_size)
