-- The address books through which they come back to the channels.
insert into customer_address_book (account_number, address_book)
values (:#account_number, :#address_book)
