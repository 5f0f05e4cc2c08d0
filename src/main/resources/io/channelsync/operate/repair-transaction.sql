-- A repaired order or sale, which the guard looks at anew; an order stays on hold until it is released.
update retail_transaction
   set account_number = :account_number, async_id = :async_id, delivery_address_id = :delivery_address_id, currency = :currency,
       net_amount = :net_amount, tax_amount = :tax_amount, gross_amount = :gross_amount, discount_amount = :discount_amount,
       item_count = :item_count, cleared = false, validation_status = null, delivery_address_number = null, repaired_at = :now,
       sync_status = :repaired_status, sync_error = :repaired_error, next_attempt_at = null, report_due = true
 where channel_id = :channel_id
   and transaction_id = :transaction_id
