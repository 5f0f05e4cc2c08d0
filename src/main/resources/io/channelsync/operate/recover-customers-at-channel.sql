-- The next customers of a channel by account.
select account_number, async_id, party_number, party_type, title, first_name, middle_name, last_name,
       organization_name, email, phone, receipt_email, receipt_option, customer_group, currency, language,
       tax_number, blocked, erased_at, change_number
  from customer
 where account_number > :after
 order by account_number
 limit 500
