-- Nobody signs in any more with the e-mail address of a user who is erased.
update customer_hierarchy_member
   set email_key = null
 where account_number in (:#in:account_number)
