-- The account joins the address books that the operations of the GUID name.
insert into customer_address_book (account_number, address_book)
select distinct cast(:account as varchar(20)), o.address_book
  from async_customer o
 where o.async_id = :guid
   and o.address_book is not null
   and not exists (select 1 from customer_address_book a where a.account_number = :account and a.address_book = o.address_book)
