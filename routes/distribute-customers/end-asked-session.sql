-- The channel has what HQ has.
update download_session
   set result = 'APPLIED', row_count = :#swept_count, ended_at = :#now
 where session_id = :#asked_session
   and result = 'STARTED'
