-- The accounts that no file was written for; none is written for forgotten persons.
select p.account_number as "account_number",
       c.async_id as "async_id", c.party_type as "party_type", c.title as "title", c.first_name as "first_name",
       c.middle_name as "middle_name", c.last_name as "last_name", c.organization_name as "organization_name",
       c.email as "email", c.phone as "phone", c.customer_group as "customer_group", c.currency as "currency",
       c.language as "language", c.tax_number as "tax_number"
  from account_file p
  join customer c on c.account_number = p.account_number
 where p.written_at is null
   and c.erased_at is null
 order by p.account_number
 limit :#page_size
