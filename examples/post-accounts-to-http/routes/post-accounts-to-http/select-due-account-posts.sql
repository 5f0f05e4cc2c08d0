-- The accounts that are due: those never tried, then those whose wait is over; forgotten persons are posted no more.
select p.account_number as "account_number",
       c.async_id as "async_id", c.party_type as "party_type", c.title as "title", c.first_name as "first_name",
       c.middle_name as "middle_name", c.last_name as "last_name", c.organization_name as "organization_name",
       c.email as "email", c.phone as "phone", c.customer_group as "customer_group", c.currency as "currency",
       c.language as "language", c.tax_number as "tax_number"
  from account_post p
  join customer c on c.account_number = p.account_number
 where p.posted_at is null
   and (p.next_attempt_at is null or p.next_attempt_at <= :#now)
   and c.erased_at is null
 order by p.attempts, p.account_number
 limit :#page_size
