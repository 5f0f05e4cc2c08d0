-- An organization that is erased has no name any more, not among its users either.
update customer_hierarchy
   set name = null
 where organization_account in (:#in:account_number)
