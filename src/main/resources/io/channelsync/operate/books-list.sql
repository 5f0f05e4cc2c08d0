-- The address books that a customer is in or has left.
select address_book, active
  from customer_address_book
 where account_number = :account
 order by address_book
