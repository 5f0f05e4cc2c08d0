-- The customers of the page who are users of an organization.
insert into customer_hierarchy_member (account_number, hierarchy_number, role, name, organization_account)
values (:#account_number, :#hierarchy_number, :#role, :#name, :#organization_account)
