-- What HQ has of the contacts of the page.
select async_contact_id, account_number, contact_number, contact_type, value, description, is_primary,
       marketing_consent, active
  from customer_contact
 where async_contact_id in (:#in:contact_id)
