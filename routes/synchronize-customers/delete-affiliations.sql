-- Affiliations that were taken away.
delete from customer_affiliation
 where account_number = :#account_number
   and affiliation = :#affiliation
