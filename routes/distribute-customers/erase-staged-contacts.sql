-- What tills wrote of an erased person is emptied, and is over as far as HQ has it.
update async_contact
   set created_by = null, contact_type = null, value = null, description = null, marketing_consent = null,
       completed_at = case when uploaded_at is null then completed_at else coalesce(completed_at, :#now) end
 where async_id = :#async_id
    or account_number = :#account_number
