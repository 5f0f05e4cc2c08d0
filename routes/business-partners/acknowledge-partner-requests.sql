-- The channel learns that HQ has these requests, or why HQ cannot accept one as it stands. Last of all.
update business_partner_request
   set uploaded_at = coalesce(uploaded_at, :#now), sync_error = :#sync_error
 where operation_id = :#operation_id
