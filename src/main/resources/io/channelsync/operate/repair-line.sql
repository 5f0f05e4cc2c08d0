-- One repaired line.
update retail_transaction_line
   set item_id = :item_id, description = :description, quantity = :quantity, unit = :unit, unit_price = :unit_price,
       discount_amount = :discount_amount, tax_amount = :tax_amount, net_amount = :net_amount
 where channel_id = :channel_id
   and transaction_id = :transaction_id
   and line_number = :line_number
