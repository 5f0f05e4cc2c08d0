-- The channel learns what became of a request, or what it waits for.
update business_partner_request
   set sync_error = :#sync_error, completed_at = coalesce(completed_at, :#completed_at)
 where operation_id = :#operation_id
