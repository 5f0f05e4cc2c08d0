-- Whoever left an organization leaves it at the channel, too.
delete from customer_hierarchy_member
 where account_number in (:#in:account_number)
