-- HQ need not tell these again, unless the reason has changed meanwhile.
update async_attribute
   set report_due = false
 where channel_id = :#channel_id
   and operation_id = :#operation_id
   and coalesce(sync_error, '') = coalesce(:#sync_error, '')
