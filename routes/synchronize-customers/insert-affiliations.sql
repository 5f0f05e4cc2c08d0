-- The affiliations that customers have now.
insert into customer_affiliation (account_number, affiliation)
values (:#account_number, :#affiliation)
