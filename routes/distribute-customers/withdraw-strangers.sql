-- They are found no more; who has come back since HQ was asked stays.
update customer
   set withdrawn = true
 where account_number in (:#in:account_number)
   and change_number <= :#head_change
