-- Requests of the person are emptied, and what has not taken effect never will, whatever its state.
-- Also what waits or was rejected under another GUID and has the person's e-mail address, as long as HQ knows that.
update business_partner_request
   set created_by = null, organization_name = null, requester_first_name = null, requester_last_name = null,
       email = null, phone = null, tax_number = null,
       sync_status = 'SUPERSEDED',
       sync_error = case when change_number is not null then sync_error else 'the customer was erased' end,
       report_due = case when change_number is null then true else report_due end,
       completed_at = coalesce(completed_at, :#now), change_number = coalesce(change_number, :#change_number),
       emptied_at = coalesce(emptied_at, :#now)
 where (async_id in (:#in:async_id) or account_number in (:#in:account_number)
    or change_number is null
   and lower(email) in (select c.email_key from customer c where c.account_number in (:#in:account_number) and c.email_key is not null))
