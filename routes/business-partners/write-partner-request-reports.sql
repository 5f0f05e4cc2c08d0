-- The channel learns what became of a request, or what it waits for; that of a person who was erased says nothing any more.
update business_partner_request
   set sync_error = :#sync_error, completed_at = coalesce(completed_at, :#completed_at),
       created_by = case when :#sync_error = 'the customer was erased' then null else created_by end,
       organization_name = case when :#sync_error = 'the customer was erased' then null else organization_name end,
       requester_first_name = case when :#sync_error = 'the customer was erased' then null else requester_first_name end,
       requester_last_name = case when :#sync_error = 'the customer was erased' then null else requester_last_name end,
       email = case when :#sync_error = 'the customer was erased' then null else email end,
       phone = case when :#sync_error = 'the customer was erased' then null else phone end,
       tax_number = case when :#sync_error = 'the customer was erased' then null else tax_number end
 where operation_id = :#operation_id
