-- A customer joins an address book for the first time.
insert into customer_address_book (account_number, address_book, active)
values (:account, :book, true)
