-- Which of a page of transactions are cleared; one that was tried before is looked at by itself.
select channel_id, transaction_id
  from retail_transaction
 where channel_id in (:#in:channel_id)
   and transaction_id in (:#in:transaction_id)
   and cleared
   and attempts = 0
