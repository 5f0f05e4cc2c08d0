-- The operations of a GUID that is linked no longer take effect once more, for an account of its own.
update ${table}
   set sync_status = 'PENDING', completed_at = null, change_number = null, account_number = null, next_attempt_at = null
 where async_id = :guid
   and sync_status in ('SYNCHRONIZED', 'SUPERSEDED')
   and (account_number is null or account_number = :account)
