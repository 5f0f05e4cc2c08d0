-- The next download sessions that are over for long enough.
delete from download_session
 where session_id in (
   select s.session_id
     from download_session s
    where s.ended_at < :#session_cutoff
    limit :#page_size)
