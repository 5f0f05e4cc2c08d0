-- What is left of a customer is the account, so that orders and money keep theirs.
update customer
   set title = null, first_name = null, middle_name = null, last_name = null, organization_name = null, email = null,
       phone = null, receipt_email = null, receipt_option = null, tax_number = null, identification_number = null,
       blocked = true, erased_at = coalesce(erased_at, :#now),
       unrecorded_change = change_number, recorded_change = :#change_number, change_number = :#change_number, modified_at = :#now
 where account_number in (:#in:account_number)
