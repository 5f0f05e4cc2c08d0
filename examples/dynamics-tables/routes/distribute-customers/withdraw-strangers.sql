-- They are found no more; who has come back since HQ was asked stays.
update RETAILCUSTTABLE
   set WITHDRAWN = 1
 where ACCOUNTNUM in (:#in:account_number)
   and CHANGENUMBER <= :#head_change
