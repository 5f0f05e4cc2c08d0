-- One repaired payment.
update retail_transaction_payment
   set tender_type = :tender_type, amount = :amount
 where channel_id = :channel_id
   and transaction_id = :transaction_id
   and line_number = :line_number
