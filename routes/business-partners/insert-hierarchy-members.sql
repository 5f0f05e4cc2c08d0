-- Users of organizations; each e-mail address belongs to one of them.
insert into customer_hierarchy_member (account_number, hierarchy_number, role, email_key)
values (:#account_number, :#hierarchy_number, :#role, :#email_key)
