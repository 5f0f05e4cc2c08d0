-- What tills wrote of an erased person is emptied, and is over as far as HQ has it.
update business_partner_request
   set created_by = null, organization_name = null, requester_first_name = null, requester_last_name = null,
       email = null, phone = null, tax_number = null,
       completed_at = case when uploaded_at is null then completed_at else coalesce(completed_at, :#now) end
 where async_id = :#async_id
    or account_number = :#account_number
