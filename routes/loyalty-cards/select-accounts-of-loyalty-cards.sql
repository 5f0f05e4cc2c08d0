-- Which of the accounts that a page of cards names exist.
select account_number
  from customer
 where account_number in (:#in:account_number)
