-- Who left the address books of the channel stays there for what was sold, but is found no more.
update RETAILCUSTTABLE
   set WITHDRAWN = 1, CHANGENUMBER = :#change_number
 where ACCOUNTNUM = :#account_number
