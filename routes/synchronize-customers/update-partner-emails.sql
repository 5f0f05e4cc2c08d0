-- The e-mail address by which users of business partners sign in follows that of their customers.
update customer_hierarchy_member
   set email_key = lower(:#email)
 where account_number = :#account_number
