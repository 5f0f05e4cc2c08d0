-- Hierarchies that nobody approved, whose organization is none, or that have no admin or several.
select 'HQ' as place,
       h.hierarchy_number as row_key,
       'admin, organization or request' as detail
  from customer_hierarchy h
 where (select count(*) from customer_hierarchy_member m where m.hierarchy_number = h.hierarchy_number and m.role = 'ADMIN') <> 1
    or exists (select 1 from customer_hierarchy_member m
                where m.hierarchy_number = h.hierarchy_number and m.role not in ('ADMIN', 'USER'))
    or not exists (select 1 from customer c where c.account_number = h.organization_account and c.party_type = 'ORGANIZATION')
    or not exists (select 1 from prospect p
                    where p.channel_id = h.channel_id and p.operation_id = h.operation_id and p.state = 'APPROVED')
