-- Orders and sales of the GUID that are not posted wait for its own account; what was found valid is looked at again.
update retail_transaction
   set account_number = null, delivery_address_number = null, cleared = false, next_attempt_at = null,
       validation_status = case when validation_status = 'SUCCESSFUL' then null else validation_status end
 where async_id = :guid
   and account_number = :account
   and sync_status in ('PENDING', 'FAILED')
   and statement_id is null
