-- Whose the e-mail addresses of the page are among the users of business partners.
select email_key, account_number
  from customer_hierarchy_member
 where email_key in (:#in:email_key)
