-- The next customers that are uploaded, completed and mapped for long enough leave the channel.
delete from RETAILASYNCCUSTOMERV2
 where REPLICATIONCOUNTERFROMORIGIN in (
   select s.REPLICATIONCOUNTERFROMORIGIN
     from RETAILASYNCCUSTOMERV2 s
    where s.UPLOADEDDATETIME is not null
      and s.ONLINEOPERATIONCOMPLETED = 1
      and s.MODIFIEDDATETIME < :#staging_cutoff
      and s.SYNCERROR is null
      and (s.CUSTACCOUNT <> ''
        or not cast(:#customer_data as boolean)
        or exists (select 1 from RETAILCUSTTABLE c where c.CUSTACCOUNTASYNC = lower(s.CUSTACCOUNTASYNC))
        or lower(s.CUSTACCOUNTASYNC) in (select '{' || cast(l.async_id as varchar(36)) || '}' from customer_alias l))
    order by s.REPLICATIONCOUNTERFROMORIGIN
    limit :#page_size)
