-- What HQ has of the users who are edited, as it stays until the end.
select account_number, first_name, last_name, email, phone, tax_number
  from customer
 where account_number in (:#in:account_number)
 order by account_number
   for update
