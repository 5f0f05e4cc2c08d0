-- HQ need not tell these again, unless something has changed meanwhile.
update business_partner_request
   set report_due = false
 where channel_id = :#channel_id
   and operation_id = :#operation_id
   and coalesce(sync_error, '') = coalesce(:#sync_error, '')
