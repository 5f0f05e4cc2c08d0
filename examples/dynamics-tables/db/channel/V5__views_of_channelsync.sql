-- The till's tables under the names that ChannelSync's commands know (status, why, verify, retry ...). The flows do not use them.
create view async_customer as
select REPLICATIONCOUNTERFROMORIGIN as replication_counter,
       OPERATIONID as operation_id,
       case OPERATION when 1 then 'CREATE' when 2 then 'UPDATE' when 3 then 'DEACTIVATE'
            else cast(OPERATION as varchar(20)) end as operation,
       case when translate(lower(CUSTACCOUNTASYNC), '123456789abcdef', '000000000000000') = '{00000000-0000-0000-0000-000000000000}'
            then cast(substring(CUSTACCOUNTASYNC from 2 for 36) as uuid) end as async_id,
       nullif(CUSTACCOUNT, '') as account_number,
       CREATEDDATETIME as created_at,
       cast(null as varchar(100)) as created_by,
       cast(null as bigint) as base_change_number,
       case RELATIONSHIPTYPE when 1 then cast('PERSON' as varchar(20)) when 2 then 'ORGANIZATION' end as party_type,
       cast(null as varchar(30)) as title,
       nullif(FIRSTNAME, '') as first_name,
       nullif(MIDDLENAME, '') as middle_name,
       nullif(LASTNAME, '') as last_name,
       case RELATIONSHIPTYPE when 2 then nullif(CUSTNAME, '') end as organization_name,
       nullif(EMAIL, '') as email,
       coalesce(nullif(PHONE, ''), nullif(CELLULARPHONE, '')) as phone,
       nullif(RECEIPTEMAIL, '') as receipt_email,
       case RECEIPTOPTION when 1 then cast('EMAIL' as varchar(20)) when 2 then 'BOTH' end as receipt_option,
       nullif(CUSTGROUP, '') as customer_group,
       nullif(CURRENCY, '') as currency,
       nullif(LANGUAGEID, '') as language,
       nullif(VATNUM, '') as tax_number,
       nullif(IDENTIFICATIONNUMBER, '') as identification_number,
       UPLOADEDDATETIME as uploaded_at,
       ATTEMPTS as attempts,
       NEXTATTEMPTDATETIME as next_attempt_at,
       case when ONLINEOPERATIONCOMPLETED = 1 then MODIFIEDDATETIME end as completed_at,
       SYNCERROR as sync_error
  from RETAILASYNCCUSTOMERV2;

create view async_address as
select REPLICATIONCOUNTERFROMORIGIN as replication_counter,
       OPERATIONID as operation_id,
       case OPERATION when 1 then 'CREATE' when 2 then 'UPDATE' when 3 then 'DEACTIVATE'
            else cast(OPERATION as varchar(20)) end as operation,
       case when translate(lower(CUSTACCOUNTASYNC), '123456789abcdef', '000000000000000') = '{00000000-0000-0000-0000-000000000000}'
            then cast(substring(CUSTACCOUNTASYNC from 2 for 36) as uuid) end as async_id,
       nullif(CUSTACCOUNT, '') as account_number,
       CREATEDDATETIME as created_at,
       cast(null as varchar(100)) as created_by,
       cast(null as bigint) as base_change_number,
       case when translate(lower(ADDRESSID), '123456789abcdef', '000000000000000') = '{00000000-0000-0000-0000-000000000000}'
            then cast(substring(ADDRESSID from 2 for 36) as uuid) end as address_id,
       case ROLE when 1 then cast('INVOICE' as varchar(20)) when 2 then 'DELIVERY' when 8 then 'HOME' end as purpose,
       nullif(CUSTNAME, '') as name,
       nullif(STREET, '') as street,
       nullif(STREETNUMBER, '') as street_number,
       nullif(BUILDINGCOMPLIMENT, '') as building_complement,
       nullif(DISTRICTNAME, '') as district,
       nullif(CITY, '') as city,
       nullif(COUNTY, '') as county,
       nullif(STATE, '') as state,
       nullif(ZIP, '') as postal_code,
       nullif(COUNTRY, '') as country,
       nullif(PHONE, '') as phone,
       nullif(EMAIL, '') as email,
       MAKEPOSTALADDRESSPRIMARY = 1 as is_primary,
       UPLOADEDDATETIME as uploaded_at,
       ATTEMPTS as attempts,
       NEXTATTEMPTDATETIME as next_attempt_at,
       case when ONLINEOPERATIONCOMPLETED = 1 then MODIFIEDDATETIME end as completed_at,
       SYNCERROR as sync_error
  from RETAILASYNCADDRESSV2;

create view async_contact as
select REPLICATIONCOUNTERFROMORIGIN as replication_counter,
       OPERATIONID as operation_id,
       case OPERATION when 1 then 'CREATE' when 2 then 'UPDATE' when 3 then 'DEACTIVATE'
            else cast(OPERATION as varchar(20)) end as operation,
       case when translate(lower(CUSTACCOUNTASYNC), '123456789abcdef', '000000000000000') = '{00000000-0000-0000-0000-000000000000}'
            then cast(substring(CUSTACCOUNTASYNC from 2 for 36) as uuid) end as async_id,
       nullif(CUSTACCOUNT, '') as account_number,
       CREATEDDATETIME as created_at,
       cast(null as varchar(100)) as created_by,
       cast(null as bigint) as base_change_number,
       case when translate(lower(CONTACTID), '123456789abcdef', '000000000000000') = '{00000000-0000-0000-0000-000000000000}'
            then cast(substring(CONTACTID from 2 for 36) as uuid) end as contact_id,
       case CONTACTTYPE when 1 then cast('PHONE' as varchar(20)) when 2 then 'EMAIL' end as contact_type,
       nullif(LOCATOR, '') as value,
       nullif(DESCRIPTION, '') as description,
       ISPRIMARY = 1 as is_primary,
       cast(null as boolean) as marketing_consent,
       UPLOADEDDATETIME as uploaded_at,
       ATTEMPTS as attempts,
       NEXTATTEMPTDATETIME as next_attempt_at,
       case when ONLINEOPERATIONCOMPLETED = 1 then MODIFIEDDATETIME end as completed_at,
       SYNCERROR as sync_error
  from RETAILASYNCCUSTOMERCONTACT;

create view async_affiliation as
select REPLICATIONCOUNTERFROMORIGIN as replication_counter,
       OPERATIONID as operation_id,
       case OPERATION when 1 then 'CREATE' when 2 then 'UPDATE' when 3 then 'DEACTIVATE'
            else cast(OPERATION as varchar(20)) end as operation,
       case when translate(lower(CUSTACCOUNTASYNC), '123456789abcdef', '000000000000000') = '{00000000-0000-0000-0000-000000000000}'
            then cast(substring(CUSTACCOUNTASYNC from 2 for 36) as uuid) end as async_id,
       nullif(CUSTACCOUNT, '') as account_number,
       CREATEDDATETIME as created_at,
       cast(null as varchar(100)) as created_by,
       cast(null as bigint) as base_change_number,
       nullif(AFFILIATIONNAME, '') as affiliation,
       UPLOADEDDATETIME as uploaded_at,
       ATTEMPTS as attempts,
       NEXTATTEMPTDATETIME as next_attempt_at,
       case when ONLINEOPERATIONCOMPLETED = 1 then MODIFIEDDATETIME end as completed_at,
       SYNCERROR as sync_error
  from RETAILASYNCCUSTOMERAFFILIATION;

create view async_attribute as
select REPLICATIONCOUNTERFROMORIGIN as replication_counter,
       OPERATIONID as operation_id,
       case OPERATION when 1 then 'CREATE' when 2 then 'UPDATE' when 3 then 'DEACTIVATE'
            else cast(OPERATION as varchar(20)) end as operation,
       case when translate(lower(CUSTACCOUNTASYNC), '123456789abcdef', '000000000000000') = '{00000000-0000-0000-0000-000000000000}'
            then cast(substring(CUSTACCOUNTASYNC from 2 for 36) as uuid) end as async_id,
       nullif(CUSTACCOUNT, '') as account_number,
       CREATEDDATETIME as created_at,
       cast(null as varchar(100)) as created_by,
       cast(null as bigint) as base_change_number,
       (select a.NAME from ECORESATTRIBUTE a where a.RECID = ATTRIBUTERECID) as name,
       case ATTRIBUTEDATATYPE when 2 then cast('DATE' as varchar(20)) when 3 then 'DECIMAL' when 4 then 'INTEGER' when 5 then 'TEXT'
            when 6 then 'BOOLEAN' end as value_type,
       nullif(ATTRIBUTEVALUESTRING, '') as value,
       UPLOADEDDATETIME as uploaded_at,
       ATTEMPTS as attempts,
       NEXTATTEMPTDATETIME as next_attempt_at,
       case when ONLINEOPERATIONCOMPLETED = 1 then MODIFIEDDATETIME end as completed_at,
       SYNCERROR as sync_error
  from RETAILASYNCCUSTOMERATTRIBUTEV2;

create view customer as
select ACCOUNTNUM as account_number,
       cast(substring(CUSTACCOUNTASYNC from 2 for 36) as uuid) as async_id,
       PARTYNUMBER as party_number,
       case RELATIONSHIPTYPE when 1 then cast('PERSON' as varchar(20)) else 'ORGANIZATION' end as party_type,
       TITLE as title,
       FIRSTNAME as first_name,
       MIDDLENAME as middle_name,
       LASTNAME as last_name,
       ORGANIZATIONNAME as organization_name,
       EMAIL as email,
       PHONE as phone,
       RECEIPTEMAIL as receipt_email,
       RECEIPTOPTION as receipt_option,
       CUSTGROUP as customer_group,
       CURRENCY as currency,
       LANGUAGEID as language,
       VATNUM as tax_number,
       BLOCKED = 1 as blocked,
       WITHDRAWN = 1 as withdrawn,
       ERASEDDATETIME as erased_at,
       CHANGENUMBER as change_number
  from RETAILCUSTTABLE;

-- What the till searches: one row a customer, synchronized or pending, never the same customer twice.
create view customer_lookup as
select c.account_number,
       c.account_number as display_account,
       c.async_id,
       c.party_type,
       c.title,
       c.first_name,
       c.middle_name,
       c.last_name,
       c.organization_name,
       c.email,
       c.phone,
       c.blocked,
       false as pending
  from customer c
 where not c.withdrawn
   and c.erased_at is null
union all
select cast(null as varchar(20)),
       cast('Pending sync' as varchar(20)),
       p.async_id,
       p.party_type,
       p.title,
       p.first_name,
       p.middle_name,
       p.last_name,
       p.organization_name,
       p.email,
       p.phone,
       false,
       true
  from async_customer p
 where p.account_number is null
   and p.completed_at is null
   and p.operation <> 'DEACTIVATE'
   and not exists (select 1 from customer c where c.async_id = p.async_id)
   and not exists (select 1 from customer_alias l where l.async_id = p.async_id)
   and not exists (select 1 from async_customer n
                    where n.async_id = p.async_id
                      and n.replication_counter > p.replication_counter);
