-- Users get the values of their requests; what a request leaves empty stays.
update customer
   set first_name = coalesce(:#requester_first_name, first_name), last_name = coalesce(:#requester_last_name, last_name),
       email = coalesce(:#email, email), phone = coalesce(:#phone, phone), tax_number = coalesce(:#tax_number, tax_number)
 where account_number = :#account_number
