-- Every user of a business partner that the channel has, with what HQ knows them by.
select m.account_number, m.hierarchy_number, m.role, m.name, m.organization_account, c.async_id, lower(c.email) as email_key
  from customer_hierarchy_member m
  join customer c on c.account_number = m.account_number
 order by m.account_number
