-- The affiliations of the page.
insert into customer_affiliation (
  account_number, affiliation)
values (
  :#account_number, :#affiliation)
