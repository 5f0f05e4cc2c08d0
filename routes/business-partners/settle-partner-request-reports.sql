-- HQ need not tell these again, unless something has changed meanwhile: the reason, or that it took effect.
update business_partner_request
   set report_due = false
 where channel_id = :#channel_id
   and operation_id = :#operation_id
   and coalesce(sync_error, '') = coalesce(:#sync_error, '')
   and case when completed_at is null then 0 else 1 end
     = case when cast(:#completed_at as timestamp with time zone) is null then 0 else 1 end
