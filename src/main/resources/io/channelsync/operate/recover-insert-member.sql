-- HQ takes over a user of an organization whom it had forgotten; an e-mail address that another user has stays with that one.
insert into customer_hierarchy_member (account_number, hierarchy_number, role, email_key)
select c.account_number, h.hierarchy_number, cast(:role as varchar(20)),
       case when exists (select 1 from customer_hierarchy_member m where m.email_key = :email_key) then null
            else cast(:email_key as varchar(254)) end
  from customer c
  join customer_hierarchy h on h.hierarchy_number = :hierarchy_number
 where c.account_number = :account_number
   and not exists (select 1 from customer_hierarchy_member m where m.account_number = c.account_number)
