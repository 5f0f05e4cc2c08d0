-- The contacts of the page give way to their newer selves.
delete from customer_contact
 where account_number in (:#in:account_number)
