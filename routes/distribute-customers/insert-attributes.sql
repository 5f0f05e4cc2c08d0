-- The attributes of the page.
insert into customer_attribute (
  account_number, name, value_type, value)
values (
  :#account_number, :#name, :#value_type, :#value)
