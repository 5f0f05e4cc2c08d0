-- The contacts of the page.
insert into customer_contact (
  contact_number, account_number, async_contact_id, contact_type, value, description, is_primary,
  marketing_consent, active)
values (
  :#contact_number, :#account_number, :#async_contact_id, :#contact_type, :#value, :#description, :#is_primary,
  :#marketing_consent, :#active)
