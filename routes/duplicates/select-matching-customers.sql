-- Under each key of the page the first five customers, in the order of accounts; under an e-mail address, whose names are compared, a thousand.
-- Key by key, with a limit: a number that half the town has is read as fast as any other.
select cast('EMAIL' as varchar(20)) as match_rule, k.match_key, m.*
  from unnest(cast(:#in:email_key as varchar(254) array)) as k (match_key)
 cross join lateral (
        select c.first_name, c.last_name, c.organization_name, c.account_number
          from customer c
         where c.email_key = k.match_key and c.merged_into is null and c.erased_at is null
         order by c.account_number
         limit 5) m
union all
select cast('EMAIL_AND_NAME' as varchar(20)), k.match_key, m.*
  from unnest(cast(:#in:named_email_key as varchar(254) array)) as k (match_key)
 cross join lateral (
        select c.first_name, c.last_name, c.organization_name, c.account_number
          from customer c
         where c.email_key = k.match_key and c.merged_into is null and c.erased_at is null
         order by c.account_number
         limit 1000) m
union all
select cast('PHONE' as varchar(20)), k.match_key, m.*
  from unnest(cast(:#in:phone_key as varchar(254) array)) as k (match_key)
 cross join lateral (
        select c.first_name, c.last_name, c.organization_name, c.account_number
          from customer c
         where c.phone = k.match_key and c.merged_into is null and c.erased_at is null
         order by c.account_number
         limit 5) m
union all
select cast('TAX_NUMBER' as varchar(20)), k.match_key, m.*
  from unnest(cast(:#in:tax_key as varchar(254) array)) as k (match_key)
 cross join lateral (
        select c.first_name, c.last_name, c.organization_name, c.account_number
          from customer c
         where c.tax_key = k.match_key and c.merged_into is null and c.erased_at is null
         order by c.account_number
         limit 5) m
