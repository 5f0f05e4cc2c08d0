-- The account joins the address books of the one that is linked to it, so that every channel that knew that one finds it.
insert into customer_address_book (account_number, address_book)
select cast(:account as varchar(20)), b.address_book
  from customer_address_book b
 where b.account_number = :former
   and b.active
   and not exists (select 1 from customer_address_book a where a.account_number = :account and a.address_book = b.address_book)
