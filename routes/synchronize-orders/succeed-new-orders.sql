-- Orders that become sales orders are successful, whatever their status was.
update order_status
   set status = 'SUCCESSFUL', error_detail = null, hold_code = null, modified_at = :#now
 where channel_id = :#channel_id
   and transaction_id in (:#in:transaction_id)
