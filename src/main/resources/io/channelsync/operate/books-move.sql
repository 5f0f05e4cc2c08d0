-- A customer joins again or leaves an address book that it was in before.
update customer_address_book
   set active = :active
 where account_number = :account
   and address_book = :book
   and active <> :active
