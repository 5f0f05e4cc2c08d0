-- The customers of the page give way to their newer selves.
delete from customer
 where account_number in (:#in:account_number)
