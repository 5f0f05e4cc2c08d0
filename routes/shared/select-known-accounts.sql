-- Which of the accounts that a page of transactions names exist, and which were merged into another.
select account_number, merged_into
  from customer
 where account_number in (:#in:account_number)
