-- Attributes have the values that their edits leave them.
update customer_attribute
   set value_type = :#value_type, value = :#value
 where account_number = :#account_number
   and name = :#name
