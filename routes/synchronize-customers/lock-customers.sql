-- The page of uploaded customers as it stands now; whoever comes second waits, and finds nothing left to do.
-- Concatenated, so that the index over all that is pending is not taken for the way to a page.
select channel_id, replication_counter, operation_id, operation, async_id, account_number, created_at,
       created_by, base_change_number, party_type, title, first_name, middle_name, last_name,
       organization_name, email, phone, receipt_email, receipt_option, customer_group, currency, language,
       tax_number, identification_number, address_book
  from async_customer
 where operation_id in (:#in:operation_id)
   and sync_status || '' = 'PENDING'
 order by operation_id
   for update
