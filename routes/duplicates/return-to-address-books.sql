-- An address book that the account of a linked customer had left takes it back.
update customer_address_book
   set active = true
 where account_number = :#account_number
   and address_book = :#address_book
   and not active
