-- The affiliations of the page give way to their newer selves.
delete from customer_affiliation
 where account_number in (:#in:account_number)
