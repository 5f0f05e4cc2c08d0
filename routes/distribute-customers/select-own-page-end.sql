-- How far the next page reaches, in the order of the log, for a channel without customer data: about a page of those that its own operations made.
select max(p.change_number) as last_change, count(*) as changed
  from (select c.change_number
          from customer c
         where c.change_number > :#from_change
           and c.change_number <= :#head_change
           and exists (select 1 from async_customer o
                where o.async_id = c.async_id
                  and o.channel_id = :#channel_id)
         order by c.change_number
         limit :#page_size) p
