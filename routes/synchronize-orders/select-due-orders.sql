-- The oldest customer orders of a channel that are due and nobody edits; what was cleared before and tried was put off, the others were held.
select channel_id, transaction_id, replication_counter, account_number, async_id, delivery_address_id, attempts,
       cleared and attempts > 0 as put_off
  from retail_transaction
 where channel_id = :#orders_of
   and sync_status = 'PENDING'
   and transaction_type = 'CUSTOMER_ORDER'
   and (next_attempt_at is null or next_attempt_at <= :#now)
   and coalesce((select s.status from order_status s
                  where s.channel_id = retail_transaction.channel_id
                    and s.transaction_id = retail_transaction.transaction_id), '') <> 'EDITING'
 order by business_date, replication_counter
 limit :#page_size
