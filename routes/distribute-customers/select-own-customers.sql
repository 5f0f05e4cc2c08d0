-- Of the page, the customers that the channel's own operations made; without customer data, all it learns is that they took effect; in the order of accounts.
select c.account_number, c.async_id, c.erased_at, c.change_number, 0 as in_books
  from customer c
 where c.change_number > :#from_change
   and c.change_number <= :#page_change
   and exists (select 1 from async_customer o
                where o.async_id = c.async_id
                  and o.channel_id = :#channel_id)
 order by c.account_number
