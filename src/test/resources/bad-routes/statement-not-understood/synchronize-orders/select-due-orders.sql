-- Orders that wait for their sales order, the oldest first.
select transaction_id
  form retail_transaction
