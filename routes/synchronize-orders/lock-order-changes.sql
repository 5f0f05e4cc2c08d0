-- The page as it stands now, without what somebody edits; whoever comes second waits, and finds nothing left to do.
select channel_id, transaction_id, installation_number, replication_counter, transaction_type, refers_to,
       currency, account_number, async_id, delivery_address_id, delivery_address_number, net_amount, tax_amount,
       gross_amount, sync_status, attempts
  from retail_transaction
 where transaction_id in (:#in:transaction_id)
   and sync_status = 'PENDING'
   and cleared
   and transaction_type in ('ORDER_EDIT', 'ORDER_CANCELLATION')
   and coalesce((select s.status from order_status s
                  where s.channel_id = retail_transaction.channel_id
                    and s.transaction_id = retail_transaction.transaction_id), '') <> 'EDITING'
 order by channel_id, transaction_id
   for update
