-- The address books of an account.
select address_book
  from customer_address_book
 where account_number = :account
 order by address_book
