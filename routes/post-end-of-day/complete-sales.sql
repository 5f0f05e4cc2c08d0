-- The sales of the statement are posted; the same transaction says so, whatever their state.
update retail_transaction
   set sync_status = 'SYNCHRONIZED', completed_at = :#now, next_attempt_at = null
 where statement_id = :#statement_id
