-- Under each key of the page the oldest customer; of those with an e-mail address, the oldest under each name.
select cast('EMAIL' as varchar(20)) as match_rule, c.email_key as match_key, c.first_name, c.last_name, c.organization_name,
       min(c.account_number) as account_number
  from customer c
 where c.email_key in (:#in:email_key)
   and c.merged_into is null
 group by c.email_key, c.first_name, c.last_name, c.organization_name
union all
select cast('PHONE' as varchar(20)), cast(c.phone as varchar(254)), cast(null as varchar(100)), cast(null as varchar(100)),
       cast(null as varchar(200)), min(c.account_number)
  from customer c
 where c.phone in (:#in:phone_key)
   and c.merged_into is null
 group by c.phone
union all
select cast('TAX_NUMBER' as varchar(20)), cast(c.tax_key as varchar(254)), cast(null as varchar(100)), cast(null as varchar(100)),
       cast(null as varchar(200)), min(c.account_number)
  from customer c
 where c.tax_key in (:#in:tax_key)
   and c.merged_into is null
 group by c.tax_key
