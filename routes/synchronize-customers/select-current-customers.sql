-- What HQ has of the customers of the page, with the number of their last change.
select account_number, party_type, title, first_name, middle_name, last_name, organization_name, email, phone,
       receipt_email, receipt_option, customer_group, currency, language, tax_number, identification_number,
       blocked, change_number as seen_change
  from customer
 where account_number in (:#in:account_number)
