-- Operations that have to wait, or cannot take effect as they stand, say why.
update async_address
   set sync_status = :#sync_status, next_attempt_at = :#next_attempt_at,
       report_due = case when sync_error = :#sync_error then report_due else true end,
       sync_error = :#sync_error
 where channel_id = :#channel_id
   and operation_id = :#operation_id
   and sync_status = 'PENDING'
