-- The lines of a page of transactions.
select transaction_id, line_number, item_id, description, quantity, unit, unit_price, discount_amount,
       tax_amount, net_amount
  from retail_transaction_line
 where transaction_id in (:#in:transaction_id)
