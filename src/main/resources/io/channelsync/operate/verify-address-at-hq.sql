-- Every address of headquarters in the order of its number, and whether its customer belongs to one of the address books.
select a.address_number,
       a.account_number,
       a.async_address_id,
       a.purpose,
       a.name,
       a.street,
       a.street_number,
       a.building_complement,
       a.district,
       a.city,
       a.county,
       a.state,
       a.postal_code,
       a.country,
       a.phone,
       a.email,
       a.is_primary,
       a.active,
       c.change_number as sent_with,
       case when a.active then 1 else 0 end as expected,
       case when exists (select 1
                           from customer_address_book b
                          where b.account_number = a.account_number
                            and b.address_book in (:books)
                            and b.active)
            then 1 else 0 end as in_books
  from customer_address a
  join customer c on c.account_number = a.account_number
 order by a.address_number ${bytewise}
