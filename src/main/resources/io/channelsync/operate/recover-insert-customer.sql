-- HQ takes over a customer that it had forgotten, under the account that the channels know.
insert into customer (
  account_number, async_id, party_number, party_type, title, first_name, middle_name, last_name,
  organization_name, email, phone, receipt_email, receipt_option, customer_group, currency, language,
  tax_number, blocked, change_number, channel_id, created_at, modified_at)
values (
  :account_number, :async_id, :party_number, :party_type, :title, :first_name, :middle_name, :last_name,
  :organization_name, :email, :phone, :receipt_email, :receipt_option, :customer_group, :currency, :language,
  :tax_number, :blocked, :change, :channel_id, :now, :now)
