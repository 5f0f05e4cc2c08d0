-- The session of a channel that fails again stays the same one; one that was canceled stays canceled.
update download_session
   set attempts = attempts + 1, error = :#error,
       result = case when result = 'CANCELED' then result else :#result end
 where channel_id = :#channel_id
   and result in ('DOWNLOAD_FAILED', 'APPLY_FAILED', 'CANCELED')
   and ended_at is null
