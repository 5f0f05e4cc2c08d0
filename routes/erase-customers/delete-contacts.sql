-- The contacts of an erased customer go.
delete from customer_contact
 where account_number in (:#in:account_number)
