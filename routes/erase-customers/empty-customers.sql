-- What the person's channels sent is emptied. A creation without an account still gets one: money may refer to it.
update async_customer
   set created_by = null, title = null, first_name = null, middle_name = null, last_name = null,
       organization_name = null, email = null, phone = null, receipt_email = null, receipt_option = null,
       customer_group = null, currency = null, language = null, tax_number = null,
       identification_number = null,
       party_type = coalesce(party_type, 'PERSON'), next_attempt_at = null,
       sync_status = case when sync_status in ('SYNCHRONIZED', 'SUPERSEDED') then sync_status
                          when operation <> 'CREATE' or account_number is not null
                            or exists (select 1 from customer c where c.async_id = async_customer.async_id) then 'SUPERSEDED'
                          else 'PENDING' end,
       sync_error = case when sync_status in ('SYNCHRONIZED', 'SUPERSEDED') then sync_error
                         when operation <> 'CREATE' or account_number is not null
                           or exists (select 1 from customer c where c.async_id = async_customer.async_id)
                         then 'the customer was erased' end,
       report_due = case when sync_status <> 'SYNCHRONIZED' and change_number is null then true else report_due end,
       completed_at = case when operation <> 'CREATE' or account_number is not null
                             or exists (select 1 from customer c where c.async_id = async_customer.async_id)
                           then coalesce(completed_at, :#now) else completed_at end,
       change_number = case when operation <> 'CREATE' or account_number is not null
                              or exists (select 1 from customer c where c.async_id = async_customer.async_id)
                            then coalesce(change_number, :#change_number) else change_number end,
       emptied_at = coalesce(emptied_at, :#now)
 where (async_id in (:#in:async_id) or account_number in (:#in:account_number))
