-- What was held because of the customer is tried at once.
update retail_transaction
   set next_attempt_at = null
 where async_id = :guid
   and sync_status = 'PENDING'
   and next_attempt_at is not null
