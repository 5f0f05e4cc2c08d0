-- Every link of headquarters in the order of its GUID, and whether its account belongs to one of the address books.
select l.async_id,
       l.account_number,
       c.change_number as sent_with,
       1 as expected,
       case when exists (select 1
                           from customer_address_book b
                          where b.account_number = l.account_number
                            and b.address_book in (:books))
            then 1 else 0 end as in_books
  from customer_alias l
  join customer c on c.account_number = l.account_number
 order by l.async_id
