-- Which transactions HQ has already, so that a repeated upload changes nothing.
select transaction_id
  from retail_transaction
 where channel_id = :#channel_id
   and transaction_id in (:#in:transaction_id)
