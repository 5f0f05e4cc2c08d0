-- The customers of the page give way to their newer selves.
delete from RETAILCUSTTABLE
 where ACCOUNTNUM in (:#in:account_number)
