-- The organizations to which a page of customers belongs.
select m.account_number, m.hierarchy_number, m.role, h.name, h.organization_account
  from customer_hierarchy_member m
  join customer_hierarchy h on h.hierarchy_number = m.hierarchy_number
 where m.account_number in (:#in:account_number)
