-- The affiliations of an erased customer go.
delete from customer_affiliation
 where account_number in (:#in:account_number)
