-- What HQ has of the affiliations of the page.
select account_number, affiliation, true as member
  from customer_affiliation
 where account_number in (:#in:account_number)
   and affiliation in (:#in:affiliation)
