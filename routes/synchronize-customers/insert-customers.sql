-- New customers, each with the account that is theirs for good.
insert into customer (
  account_number, async_id, party_number, party_type, title, first_name, middle_name, last_name,
  organization_name, email, phone, receipt_email, receipt_option, customer_group, currency, language,
  tax_number, identification_number, financial_dimensions, change_number, recorded_change, channel_id, created_at, modified_at)
values (
  :#account_number, :#async_id, :#party_number, :#party_type, :#title, :#first_name, :#middle_name,
  :#last_name, :#organization_name, :#email, :#phone, :#receipt_email, :#receipt_option, :#customer_group,
  :#currency, :#language, :#tax_number, :#identification_number, :#financial_dimensions, :#change_number, :#change_number, :#channel_id, :#now, :#now)
