-- The oldest operations on attributes of one channel, each with its value, that HQ has not received, without those that were put off.
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
       ATTEMPTS as attempts,
       ATTEMPTS > 0 as put_off
  from RETAILASYNCCUSTOMERATTRIBUTEV2
 where UPLOADEDDATETIME is null
   and (NEXTATTEMPTDATETIME is null or NEXTATTEMPTDATETIME <= :#now)
 order by REPLICATIONCOUNTERFROMORIGIN
 limit :#page_size
