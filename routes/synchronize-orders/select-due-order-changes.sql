-- The oldest uploaded edits and cancellations of orders that are due and nobody edits, in the order of their channel.
select channel_id, transaction_id, installation_number, replication_counter, transaction_type, refers_to,
       currency, account_number, async_id, delivery_address_id, delivery_address_number, net_amount, tax_amount,
       gross_amount, sync_status, attempts,
       cleared and attempts > 0 as put_off
  from retail_transaction
 where sync_status = 'PENDING'
   and transaction_type in ('ORDER_EDIT', 'ORDER_CANCELLATION')
   and (next_attempt_at is null or next_attempt_at <= :#now)
   and coalesce((select s.status from order_status s
                  where s.channel_id = retail_transaction.channel_id
                    and s.transaction_id = retail_transaction.transaction_id), '') <> 'EDITING'
 order by channel_id, installation_number, replication_counter
 limit :#page_size
