-- Every customer order, and every edit and cancellation of one, has a status from the start: null means never tried.
insert into order_status (channel_id, transaction_id, retry_count, modified_at)
select t.channel_id, t.transaction_id, 0, t.received_at
  from retail_transaction t
 where t.channel_id = :#channel_id
   and t.transaction_id in (:#in:transaction_id)
   and t.transaction_type in ('CUSTOMER_ORDER', 'ORDER_EDIT', 'ORDER_CANCELLATION')
