-- Users of business partners among the customers of the page, and those who sign in with an e-mail address that it asks for.
select m.account_number, m.email_key
  from customer_hierarchy_member m
 where m.account_number in (:#in:account_number)
union all
select m.account_number, m.email_key
  from async_customer o
  join customer_hierarchy_member m on m.email_key = lower(o.email)
 where o.operation_id in (:#in:operation_id)
