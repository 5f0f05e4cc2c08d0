-- Customers that another worker brought meanwhile as they became later: this page must not make them older.
select ACCOUNTNUM as account_number
  from RETAILCUSTTABLE
 where ACCOUNTNUM in (:#in:account_number)
   and CHANGENUMBER > :#page_change
