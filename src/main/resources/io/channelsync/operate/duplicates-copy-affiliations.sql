-- The account joins the affiliations of the one that is linked to it.
insert into customer_affiliation (account_number, affiliation)
select cast(:account as varchar(20)), b.affiliation
  from customer_affiliation b
 where b.account_number = :former
   and not exists (select 1 from customer_affiliation a where a.account_number = :account and a.affiliation = b.affiliation)
