-- Customers of which the channels know a later state go out again under a new change number.
update customer
   set change_number = :change, modified_at = :now
 where account_number in (:accounts)
