-- The channel has been set back: it reads on from there, to the end of the log at least.
update download_session
   set result = 'STARTED', to_change_number = :#head_change
 where session_id = :#asked_session
   and result = 'AVAILABLE'
