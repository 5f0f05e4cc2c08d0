-- A repaired order is left alone under its hold code until somebody releases it.
update order_status
   set status = 'EDITING', hold_code = :hold_code, error_detail = :repaired_error, modified_at = :now
 where channel_id = :channel_id
   and transaction_id = :transaction_id
