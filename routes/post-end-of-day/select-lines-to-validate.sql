-- The lines of a page of sales, in the order of their numbers.
select channel_id, transaction_id, line_number, quantity, unit, unit_price, discount_amount, tax_amount, net_amount
  from retail_transaction_line
 where transaction_id in (:#in:transaction_id)
   and channel_id in (:#in:channel_id)
 order by channel_id, transaction_id, line_number
