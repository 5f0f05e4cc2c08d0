-- The operations on addresses of certain customers that HQ has not received.
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
       ATTEMPTS as attempts,
       ATTEMPTS > 0 as put_off
  from RETAILASYNCADDRESSV2
 where UPLOADEDDATETIME is null
   and (NEXTATTEMPTDATETIME is null or NEXTATTEMPTDATETIME <= :#now)
   and (case when translate(lower(CUSTACCOUNTASYNC), '123456789abcdef', '000000000000000') = '{00000000-0000-0000-0000-000000000000}'
            then cast(substring(CUSTACCOUNTASYNC from 2 for 36) as uuid) end in (:#in:async_id)
     or CUSTACCOUNT in (:#in:account_number))
 order by REPLICATIONCOUNTERFROMORIGIN
