-- The status of a held order says the same, whatever it was.
update order_status
   set status = 'FAILED', error_detail = :#sync_error, retry_count = retry_count + 1, modified_at = :#now
 where channel_id = :#channel_id
   and transaction_id = :#transaction_id
   and exists (select 1 from retail_transaction t
                where t.channel_id = order_status.channel_id
                  and t.transaction_id = order_status.transaction_id
                  and t.sync_status = 'PENDING'
                  and not t.cleared)
