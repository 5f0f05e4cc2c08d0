-- They are given once more, to the account of the GUID.
update loyalty_card
   set sync_status = 'PENDING', account_number = null, completed_at = null, next_attempt_at = null
 where async_id = :guid
   and account_number = :account
   and sync_status = 'SYNCHRONIZED'
