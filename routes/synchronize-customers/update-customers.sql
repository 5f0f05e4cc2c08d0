-- Customers as their edits leave them, if they are still as they were read.
-- With a sum, so that the index over all changes is not taken for the way to a customer.
update customer
   set party_type = :#party_type, title = :#title, first_name = :#first_name, middle_name = :#middle_name,
       last_name = :#last_name, organization_name = :#organization_name, email = :#email, phone = :#phone,
       receipt_email = :#receipt_email, receipt_option = :#receipt_option, customer_group = :#customer_group,
       currency = :#currency, language = :#language, tax_number = :#tax_number,
       identification_number = :#identification_number, blocked = :#blocked,
       unrecorded_change = case when recorded_change = change_number then unrecorded_change else change_number end,
       recorded_change = :#change_number, change_number = :#change_number, modified_at = :#now
 where account_number = :#account_number
   and change_number + 0 = :#seen_change
