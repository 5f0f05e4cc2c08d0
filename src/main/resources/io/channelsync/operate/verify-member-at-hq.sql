-- Every user of a business partner in the order of the account, and whether they belong to one of the address books.
select m.account_number,
       m.hierarchy_number,
       m.role,
       h.name,
       h.organization_account,
       c.change_number as sent_with,
       1 as expected,
       case when exists (select 1
                           from customer_address_book b
                          where b.account_number = m.account_number
                            and b.address_book in (:books))
            then 1 else 0 end as in_books
  from customer_hierarchy_member m
  join customer_hierarchy h on h.hierarchy_number = m.hierarchy_number
  join customer c on c.account_number = m.account_number
 order by m.account_number ${bytewise}
