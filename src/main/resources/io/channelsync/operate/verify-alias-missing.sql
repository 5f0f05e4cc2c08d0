-- Decisions to link a GUID that is not linked, and accounts that say they were linked and are not.
select 'HQ' as place,
       cast(d.async_id as varchar(60)) as row_key,
       'link' as detail
  from customer_duplicate d
 where d.state = 'LINKED'
   and not exists (select 1 from customer_alias l
                    where l.async_id = d.async_id and l.account_number = d.matched_account)
union all
select 'HQ',
       cast(c.account_number as varchar(60)),
       'merged_into'
  from customer c
 where c.merged_into is not null
   and not exists (select 1 from customer_alias l
                    where l.former_account = c.account_number and l.account_number = c.merged_into)
union all
select 'HQ',
       cast(l.async_id as varchar(60)),
       'former_account'
  from customer_alias l
  left join customer c on c.account_number = l.former_account
 where l.former_account is not null
   and (c.merged_into is null or c.merged_into <> l.account_number or c.async_id is not null)
