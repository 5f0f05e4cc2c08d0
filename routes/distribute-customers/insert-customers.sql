-- The customers of the page, with GUID and account.
insert into customer (
  account_number, async_id, party_number, party_type, title, first_name, middle_name, last_name,
  organization_name, email, phone, receipt_email, receipt_option, customer_group, currency, language,
  tax_number, blocked, erased_at, change_number)
values (
  :#account_number, :#async_id, :#party_number, :#party_type, :#title, :#first_name, :#middle_name,
  :#last_name, :#organization_name, :#email, :#phone, :#receipt_email, :#receipt_option, :#customer_group,
  :#currency, :#language, :#tax_number, :#blocked, :#erased_at, :#change_number)
