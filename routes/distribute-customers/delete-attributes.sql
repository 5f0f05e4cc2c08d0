-- The attributes of the page give way to their newer selves.
delete from customer_attribute
 where account_number in (:#in:account_number)
