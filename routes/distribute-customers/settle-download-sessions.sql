-- The channel was served: what failed before is over.
update download_session
   set result = case when result = 'CANCELED' then result else 'APPLIED' end, ended_at = :#now
 where channel_id = :#channel_id
   and result in ('DOWNLOAD_FAILED', 'APPLY_FAILED', 'CANCELED')
   and ended_at is null
