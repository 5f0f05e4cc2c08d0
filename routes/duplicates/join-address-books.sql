-- A linked customer comes back to the channel that created them: their account joins its address book.
insert into customer_address_book (account_number, address_book)
select c.account_number, cast(:#address_book as varchar(60))
  from customer c
 where c.account_number = :#account_number
   and cast(:#address_book as varchar(60)) is not null
   and not exists (select 1 from customer_address_book b
                    where b.account_number = c.account_number and b.address_book = :#address_book)
