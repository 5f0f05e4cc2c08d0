-- The address book through which the customer had come down.
insert into customer_address_book (account_number, address_book)
values (:account_number, :address_book)
