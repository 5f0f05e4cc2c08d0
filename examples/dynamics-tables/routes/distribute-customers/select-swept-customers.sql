-- The next customers that the channel has and that are not withdrawn, by account; all of them where none should be.
select ACCOUNTNUM as account_number
  from RETAILCUSTTABLE
 where ACCOUNTNUM > :#swept
   and (WITHDRAWN = 0 or not cast(:#customer_data as boolean))
 order by ACCOUNTNUM
 limit :#page_size
