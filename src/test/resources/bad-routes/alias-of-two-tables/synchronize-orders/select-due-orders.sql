-- Orders that wait for their sales order, the oldest first; asks again for none that is done.
select o.transaction_id from retail_transaction o
  join order_status s on s.transaction_id = o.transaction_id
  join order_status s on s.transaction_id = o.transaction_id
 where o.sync_status = 'PENDING; not yet done'
