-- All attributes of a page of customers.
select account_number, name, value_type, value
  from customer_attribute
 where account_number in (:#in:account_number)
