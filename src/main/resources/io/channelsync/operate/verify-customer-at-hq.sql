-- Every customer of headquarters in the order of the account, and whether it belongs to one of the address books.
select account_number,
       async_id,
       party_number,
       party_type,
       title,
       first_name,
       middle_name,
       last_name,
       organization_name,
       email,
       phone,
       receipt_email,
       receipt_option,
       customer_group,
       currency,
       language,
       tax_number,
       blocked,
       change_number,
       change_number as sent_with,
       0 as withdrawn,
       erased_at,
       1 as expected,
       case when exists (select 1
                           from customer_address_book b
                          where b.account_number = c.account_number
                            and b.address_book in (:books)
                            and b.active)
            then 1 else 0 end as in_books
  from customer c
 order by account_number ${bytewise}
