-- Orders and sales of the GUID that are not posted wait for its own account.
update retail_transaction
   set account_number = null, delivery_address_number = null, cleared = false, next_attempt_at = null
 where async_id = :guid
   and account_number = :account
   and sync_status = 'PENDING'
   and statement_id is null
