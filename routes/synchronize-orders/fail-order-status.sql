-- The status of a failed order says the same.
update order_status
   set status = 'FAILED', error_detail = :#reason, retry_count = retry_count + 1, modified_at = :#now
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
