-- The oldest operations on affiliations, which only come and go, of one channel that HQ has not received, without those that were put off.
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
       ATTEMPTS as attempts,
       ATTEMPTS > 0 as put_off
  from RETAILASYNCCUSTOMERAFFILIATION
 where UPLOADEDDATETIME is null
   and (NEXTATTEMPTDATETIME is null or NEXTATTEMPTDATETIME <= :#now)
 order by REPLICATIONCOUNTERFROMORIGIN
 limit :#page_size
