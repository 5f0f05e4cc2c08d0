-- Every affiliation of headquarters in the order of its account, and whether its customer belongs to one of the address books.
select a.account_number || ' ' || a.affiliation as row_key,
       a.account_number,
       a.affiliation,
       c.change_number as sent_with,
       1 as expected,
       case when exists (select 1
                           from customer_address_book b
                          where b.account_number = a.account_number
                            and b.address_book in (:books)
                            and b.active)
            then 1 else 0 end as in_books
  from customer_affiliation a
  join customer c on c.account_number = a.account_number
 order by a.account_number || ' ' || a.affiliation ${bytewise}
