-- The payments of a page of transactions.
select transaction_id, line_number, tender_type, amount
  from retail_transaction_payment
 where transaction_id in (:#in:transaction_id)
