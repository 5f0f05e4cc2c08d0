-- The address books of an account.
select address_book
  from customer_address_book
 where account_number = :account
   and active
 order by address_book
