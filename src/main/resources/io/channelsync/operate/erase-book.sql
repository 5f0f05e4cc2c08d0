-- A channel that has something of the person is told through its address book, though the person is not in it.
insert into customer_address_book (account_number, address_book, active)
select c.account_number, cast(:book as varchar(60)), false
  from customer c
 where c.account_number = cast(:account as varchar(20))
   and not exists (select 1 from customer_address_book b where b.account_number = c.account_number and b.address_book in (:books))
