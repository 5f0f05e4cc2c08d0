-- How far the next page reaches, in the order of the log: whole change numbers, about a page of customers.
select max(p.change_number) as last_change, count(*) as changed
  from (select c.change_number
          from customer c
         where c.change_number > :#from_change
           and c.change_number <= :#head_change
           and exists (select 1 from customer_address_book b
                where b.account_number = c.account_number
                  and b.address_book in (:#in:address_book))
         order by c.change_number
         limit :#page_size) p
