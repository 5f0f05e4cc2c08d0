-- Every contact of headquarters in the order of its number, and whether its customer belongs to one of the address books.
select a.contact_number,
       a.account_number,
       a.async_contact_id,
       a.contact_type,
       a.value,
       a.description,
       a.is_primary,
       a.marketing_consent,
       a.active,
       c.change_number as sent_with,
       1 as expected,
       case when exists (select 1
                           from customer_address_book b
                          where b.account_number = a.account_number
                            and b.address_book in (:books)
                            and b.active)
            then 1 else 0 end as in_books
  from customer_contact a
  join customer c on c.account_number = a.account_number
 order by a.contact_number ${bytewise}
