-- The attributes of an erased customer go.
delete from customer_attribute
 where account_number in (:#in:account_number)
