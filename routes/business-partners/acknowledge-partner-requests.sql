-- The channel learns that HQ has these requests, or why HQ cannot accept one as it stands; what HQ has told it before stays. Last of all.
update business_partner_request
   set uploaded_at = coalesce(uploaded_at, :#now),
       sync_error = coalesce(:#sync_error, case when attempts = 0 then sync_error end)
 where operation_id = :#operation_id
