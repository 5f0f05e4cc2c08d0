-- The oldest operations on customers themselves, of one channel that HQ has not received, without those that were put off.
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
       ATTEMPTS as attempts,
       ATTEMPTS > 0 as put_off
  from RETAILASYNCCUSTOMERV2
 where UPLOADEDDATETIME is null
   and (NEXTATTEMPTDATETIME is null or NEXTATTEMPTDATETIME <= :#now)
 order by REPLICATIONCOUNTERFROMORIGIN
 limit :#page_size
