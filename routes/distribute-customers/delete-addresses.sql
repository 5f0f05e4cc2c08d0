-- The addresses of the page give way to their newer selves.
delete from customer_address
 where account_number in (:#in:account_number)
