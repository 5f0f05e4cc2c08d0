-- Who changed what of the person, and when, stays; the values go.
update audit_log
   set old_value = null, new_value = null, item = null
 where action <> 'ERASE'
   and (account_number in (:#in:account_number)
    or row_key in (:#in:account_number)
    or row_key in (:#in:async_text)
    or row_key in (select a.address_number from customer_address a where a.account_number in (:#in:account_number))
    or row_key in (select cast(o.operation_id as varchar(60)) from async_customer o
                    where o.async_id in (:#in:async_id) or o.account_number in (:#in:account_number))
    or row_key in (select cast(o.operation_id as varchar(60)) from async_address o
                    where o.async_id in (:#in:async_id) or o.account_number in (:#in:account_number))
    or row_key in (select cast(o.operation_id as varchar(60)) from async_contact o
                    where o.async_id in (:#in:async_id) or o.account_number in (:#in:account_number))
    or row_key in (select cast(o.operation_id as varchar(60)) from async_affiliation o
                    where o.async_id in (:#in:async_id) or o.account_number in (:#in:account_number))
    or row_key in (select cast(o.operation_id as varchar(60)) from async_attribute o
                    where o.async_id in (:#in:async_id) or o.account_number in (:#in:account_number))
    or row_key in (select cast(o.operation_id as varchar(60)) from business_partner_request o
                    where o.async_id in (:#in:async_id) or o.account_number in (:#in:account_number)))
