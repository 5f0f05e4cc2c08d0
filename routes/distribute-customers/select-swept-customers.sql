-- The next customers that the channel has and that are not withdrawn, in the order of accounts; all of them where none should be.
select account_number
  from customer
 where account_number > :#swept
   and (not withdrawn or not cast(:#customer_data as boolean))
 order by account_number
 limit :#page_size
