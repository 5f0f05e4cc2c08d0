-- Customers that another worker brought meanwhile as they became later: this page must not make them older.
select account_number
  from customer
 where account_number in (:#in:account_number)
   and change_number > :#page_change
