-- Its status says why it had no effect; there is nothing left to do.
update order_status
   set status = 'SUCCESSFUL', error_detail = :told, hold_code = null, modified_at = :now
 where channel_id = :channel
   and transaction_id = :id
