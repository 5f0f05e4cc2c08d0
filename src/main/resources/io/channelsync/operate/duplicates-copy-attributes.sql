-- The account gets the attributes that it lacks from the one that is linked to it.
insert into customer_attribute (account_number, name, value_type, value)
select cast(:account as varchar(20)), b.name, b.value_type, b.value
  from customer_attribute b
 where b.account_number = :former
   and not exists (select 1 from customer_attribute a where a.account_number = :account and a.name = b.name)
