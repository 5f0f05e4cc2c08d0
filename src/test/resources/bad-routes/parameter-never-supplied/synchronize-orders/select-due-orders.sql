-- Orders that wait for their sales order, the oldest first.
select transaction_id
  from retail_transaction
 where received_at < :#completely_unknown
