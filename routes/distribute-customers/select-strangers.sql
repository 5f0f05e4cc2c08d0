-- Which of these customers share no address book with the channel. Those that HQ does not know stay: verify names them.
select c.account_number
  from customer c
 where c.account_number in (:#in:account_number)
   and not exists (select 1 from customer_address_book b
                    where b.account_number = c.account_number
                      and b.address_book in (:#in:address_book)
                      and b.active)
