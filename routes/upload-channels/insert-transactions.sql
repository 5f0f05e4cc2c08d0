-- A page of transactions arrives in the inbox.
insert into retail_transaction (
  channel_id, transaction_id, installation_number, replication_counter, transaction_type, refers_to, receipt_number,
  business_date, created_at, terminal, staff, shift_id, currency, account_number, async_id, delivery_address_id,
  net_amount, tax_amount, gross_amount, discount_amount, item_count, received_at, sync_status, sync_error,
  validation_status)
values (
  :#channel_id, :#transaction_id, :#installation_number, :#replication_counter, :#transaction_type, :#refers_to, :#receipt_number,
  :#business_date, :#created_at, :#terminal, :#staff, :#shift_id, :#currency, :#account_number, :#async_id, :#delivery_address_id,
  :#net_amount, :#tax_amount, :#gross_amount, :#discount_amount, :#item_count, :#now, :#sync_status, :#sync_error,
  :#validation_status)
