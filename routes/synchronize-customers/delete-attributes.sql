-- Attributes that were taken away.
delete from customer_attribute
 where account_number = :#account_number
   and name = :#name
