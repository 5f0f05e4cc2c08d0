-- What HQ has of the attributes of the page.
select account_number, name, value_type, value
  from customer_attribute
 where account_number in (:#in:account_number)
   and name in (:#in:name)
