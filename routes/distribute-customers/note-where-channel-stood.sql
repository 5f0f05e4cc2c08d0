-- Where the channel stood before it reads the log again; a cancel takes it back there.
update download_session
   set stood_at = coalesce(stood_at, :#state_change)
 where session_id = :#asked_session
   and result = 'AVAILABLE'
