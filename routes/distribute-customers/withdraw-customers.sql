-- Who left the address books of the channel stays there for what was sold, but is found no more.
update customer
   set withdrawn = true, change_number = :#change_number
 where account_number = :#account_number
