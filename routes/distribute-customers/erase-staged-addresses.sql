-- What tills wrote of an erased person is emptied, and is over as far as HQ has it.
update async_address
   set created_by = null, purpose = null, name = null, street = null, street_number = null,
       building_complement = null, district = null, city = null, county = null, state = null,
       postal_code = null, country = null, phone = null, email = null,
       completed_at = case when uploaded_at is null then completed_at else coalesce(completed_at, :#now) end
 where async_id = :#async_id
    or account_number = :#account_number
