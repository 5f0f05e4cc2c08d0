-- An order that somebody repaired or edited is released: the flow takes it up again.
update order_status
   set status = null, hold_code = null, error_detail = null, modified_at = :now
 where channel_id = :channel
   and transaction_id = :key
   and (hold_code is not null or status = 'EDITING')
