-- Address books that the account had left take it back.
update customer_address_book
   set active = true
 where account_number = :account
   and not active
   and address_book in (select b.address_book from customer_address_book b where b.account_number = :former and b.active)
