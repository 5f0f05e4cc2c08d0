-- Users leave their organization; they stay customers.
delete from customer_hierarchy_member
 where account_number in (:#in:account_number)
