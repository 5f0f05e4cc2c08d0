-- The e-mail address by which they sign in follows.
update customer_hierarchy_member
   set email_key = coalesce(:#email_key, email_key)
 where account_number = :#account_number
