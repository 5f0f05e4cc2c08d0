-- The sales of the statement are posted, in the transaction that posts it.
update retail_transaction
   set sync_status = 'SYNCHRONIZED', completed_at = :#now, next_attempt_at = null
 where channel_id = :#channel_id
   and transaction_type = 'CASH_AND_CARRY'
   and sync_status = 'PENDING'
   and statement_id = :#statement_id
   and transaction_id in (select m.transaction_id from retail_statement_transaction m where m.statement_id = :#statement_id)
