-- Address books that the account had left take it back.
update customer_address_book
   set active = true
 where account_number = :account
   and not active
   and address_book in (select o.address_book from async_customer o where o.async_id = :guid and o.address_book is not null)
