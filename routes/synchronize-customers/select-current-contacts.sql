-- What HQ has of the contacts of the page.
select async_contact_id, account_number, contact_number, contact_type, value, description, is_primary,
       marketing_consent, active,
       (select coalesce(c.merged_into, c.account_number) from customer c
         where c.account_number = customer_contact.account_number) as owner_account
  from customer_contact
 where async_contact_id in (:#in:contact_id)
