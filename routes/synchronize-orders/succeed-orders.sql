-- Their status is successful, whatever it was.
update order_status
   set status = 'SUCCESSFUL', error_detail = null, hold_code = null, modified_at = :#now
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
