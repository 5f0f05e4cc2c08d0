-- Its status says why it had no effect; there is nothing left to do, whatever its state.
update order_status
   set status = 'SUCCESSFUL', error_detail = :#reason, hold_code = null, modified_at = :#now
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
