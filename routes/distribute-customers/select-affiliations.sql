-- All affiliations of a page of customers.
select account_number, affiliation
  from customer_affiliation
 where account_number in (:#in:account_number)
