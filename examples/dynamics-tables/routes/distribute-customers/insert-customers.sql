-- The customers of the page, with GUID and account.
insert into RETAILCUSTTABLE (
  ACCOUNTNUM, CUSTACCOUNTASYNC, PARTYNUMBER, RELATIONSHIPTYPE, TITLE, FIRSTNAME, MIDDLENAME, LASTNAME,
  ORGANIZATIONNAME, EMAIL, PHONE, RECEIPTEMAIL, RECEIPTOPTION, CUSTGROUP, CURRENCY, LANGUAGEID,
  VATNUM, BLOCKED, ERASEDDATETIME, CHANGENUMBER)
values (
  :#account_number, '{' || cast(cast(:#async_id as uuid) as varchar(36)) || '}', :#party_number,
  case cast(:#party_type as varchar(20)) when 'PERSON' then 1 else 2 end, :#title, :#first_name, :#middle_name,
  :#last_name, :#organization_name, :#email, :#phone, :#receipt_email, :#receipt_option, :#customer_group,
  :#currency, :#language, :#tax_number, case when cast(:#blocked as boolean) then 1 else 0 end, :#erased_at,
  :#change_number)
