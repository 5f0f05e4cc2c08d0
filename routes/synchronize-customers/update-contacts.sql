-- Contacts as their edits leave them.
update customer_contact
   set contact_type = :#contact_type, value = :#value, description = :#description, is_primary = :#is_primary,
       marketing_consent = :#marketing_consent, active = :#active
 where contact_number = :#contact_number
