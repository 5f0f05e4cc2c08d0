-- The hierarchies that the accounts of the page belong to, as organization or as user.
select m.account_number, m.hierarchy_number, m.role, m.email_key, h.name, h.organization_account,
       h.channel_id, h.operation_id
  from customer_hierarchy_member m
  join customer_hierarchy h on h.hierarchy_number = m.hierarchy_number
 where m.account_number in (:#in:member_account)
    or m.account_number in (:#in:organization_account)
union all
select h.organization_account, h.hierarchy_number, cast('ORGANIZATION' as varchar(20)), cast(null as varchar(254)), h.name,
       h.organization_account, h.channel_id, h.operation_id
  from customer_hierarchy h
 where h.organization_account in (:#in:member_account)
    or h.organization_account in (:#in:organization_account)
