-- The payments of a page of sales, in the order of their numbers.
select channel_id, transaction_id, line_number, amount
  from retail_transaction_payment
 where transaction_id in (:#in:transaction_id)
   and channel_id in (:#in:channel_id)
 order by channel_id, transaction_id, line_number
