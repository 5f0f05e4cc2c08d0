-- What tills wrote of an erased person is emptied, and is over as far as HQ has it.
update async_customer
   set created_by = null, title = null, first_name = null, middle_name = null, last_name = null,
       organization_name = null, email = null, phone = null, receipt_email = null, receipt_option = null,
       customer_group = null, currency = null, language = null, tax_number = null,
       identification_number = null,
       completed_at = case when uploaded_at is null then completed_at else coalesce(completed_at, :#now) end
 where async_id = :#async_id
    or account_number = :#account_number
