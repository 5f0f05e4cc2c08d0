-- Every payment in the order of transaction and number.
select p.transaction_id, p.line_number, p.tender_type, p.amount
  from retail_transaction_payment p
 order by p.transaction_id, p.line_number
