-- Every line in the order of transaction and number.
select l.transaction_id, l.line_number, l.item_id, l.description, l.quantity, l.unit, l.unit_price, l.discount_amount,
       l.tax_amount, l.net_amount
  from retail_transaction_line l
 order by l.transaction_id, l.line_number
