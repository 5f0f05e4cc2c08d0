-- Orders that wait for their sales order, the oldest first.
select transaction_id,
       cleared as completely_unknown,
       cast(net_amount as decimal) as put_off
  from retail_transaction
