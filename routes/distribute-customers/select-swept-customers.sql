-- The next customers that the channel has and that are not withdrawn, by account.
select account_number
  from customer
 where account_number > :#swept
   and not withdrawn
 order by account_number
 limit :#page_size
