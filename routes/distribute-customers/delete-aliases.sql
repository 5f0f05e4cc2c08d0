-- The links of the page give way to what is linked now.
delete from customer_alias
 where account_number in (:#in:account_number)
