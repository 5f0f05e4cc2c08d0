-- All contacts of a page of customers.
select contact_number, account_number, async_contact_id, contact_type, value, description, is_primary,
       marketing_consent, active
  from customer_contact
 where account_number in (:#in:account_number)
