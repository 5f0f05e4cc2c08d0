-- The customers of the page that share an address book with the channel, or did until they left it; in the order of accounts.
select c.account_number, c.async_id, c.party_number, c.party_type, c.title, c.first_name, c.middle_name,
       c.last_name, c.organization_name, c.email, c.phone, c.receipt_email, c.receipt_option,
       c.customer_group, c.currency, c.language, c.tax_number, c.blocked, c.erased_at, c.change_number,
       m.in_books
  from customer c
 cross join lateral (
       select max(case when b.active then 1 else 0 end) as in_books
         from customer_address_book b
        where b.account_number = c.account_number
          and b.address_book in (:#in:address_book)) m
 where c.change_number > :#from_change
   and c.change_number <= :#page_change
   and m.in_books is not null
 order by c.account_number
